import { useLocale, useTranslations } from "next-intl";
import { ProjectTable } from "@/components/project-table/project-table";
import type { ViewAnswer } from "@/lib/domain/figures/answer";

const SHOWN = 20;

/** The largest projects of a country or company; the rest are in the full table. */
export function CountryProjects({ answer, isOfOneCountry }: { answer: ViewAnswer; isOfOneCountry: boolean }) {
	const t = useTranslations("country.projects");
	const locale = useLocale();
	const list = answer.list(locale);
	const shown = { ...list, lines: list.lines.slice(0, SHOWN) };
	return (
		<>
			<ProjectTable
				path={`/${locale}/projects`}
				answer={answer}
				list={shown}
				isOfOneCountry={isOfOneCountry}
				withCompare
			/>
			{list.total > shown.lines.length && (
				<p className="mt-2 text-muted text-sm">{t("shown", { shown: shown.lines.length, count: list.total })}</p>
			)}
		</>
	);
}
