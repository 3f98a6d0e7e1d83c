import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { StatusMark } from "@/components/ui/status-mark";
import { countryName } from "@/lib/domain/values/format";
import type { Status } from "@/lib/domain/values/vocabulary";
import { fieldHref } from "../queue/field-href";
import { RowLink } from "../queue/row-link";

type Belonging = { slug: string; name: string; country: string; status: string };

/** The projects that belong to a programme; each leads to the field that says so. */
export function ProgrammeProjects({ projects }: { projects: readonly Belonging[] }) {
	const t = useTranslations("records");
	const locale = useLocale();
	return (
		<Section id="uses" title={t("uses.programme", { count: projects.length })}>
			{projects.length === 0 && <p className="m-0 text-muted text-sm">{t("uses.noProjects")}</p>}
			<ul className="m-0 list-none p-0 text-sm">
				{projects.map(({ slug, name, country, status }) => (
					<li key={slug} className="flex flex-wrap items-baseline gap-x-4 border-rule border-t py-1">
						<RowLink href={fieldHref("projects", slug, ["programme"], locale)} strong>
							{name}
						</RowLink>
						<span className="text-muted">{countryName(country, locale)}</span>
						<StatusMark status={status as Status} />
					</li>
				))}
			</ul>
		</Section>
	);
}
