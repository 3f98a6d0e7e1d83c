import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OfWhichKind, OfWhichMoney, OfWhichProjects } from "@/components/headline/of-which";
import { type CompanyLine, companyView } from "@/lib/domain/figures/company-lines";
import { COLON, formatCount } from "@/lib/domain/values/format";
import { LOAD_KINDS } from "@/lib/domain/values/vocabulary";
import type { Measure, View } from "@/lib/domain/view/view";

/** Whether anything of a line has stopped, is "up to" or overdue. */
export function hasOfWhich({ tally: { of } }: Pick<CompanyLine, "tally">): boolean {
	return [of.stopped, of.upTo, of.overdue].some(
		({ projects, figures, money }) =>
			projects > 0 || money.announced.added > 0 || LOAD_KINDS.some((kind) => figures[kind] > 0),
	);
}

/** What of a line has stopped, is "up to" or overdue: projects, each kind of MW, money. */
export function OfWhichList({ line, view }: { line: CompanyLine; view: View }) {
	const t = useTranslations();
	const locale = useLocale();
	const { tally } = line;
	const { stopped, upTo, overdue } = tally.of;
	const parts = [stopped, upTo, overdue];
	const of = (measure: Measure) => companyView(view, line.role, line.company?.slug ?? null, measure);
	const entries: { key: string; name: string; value: ReactNode }[] = [];
	if (parts.some(({ projects }) => projects > 0)) {
		const value = <OfWhichProjects tally={tally} value={(count) => formatCount(count, locale)} view={of("projects")} />;
		entries.push({ key: "projects", name: t("company.column.projects"), value });
	}
	for (const kind of LOAD_KINDS) {
		if (parts.every(({ figures }) => figures[kind] === 0)) continue;
		const value = <OfWhichKind tally={tally} kind={kind} view={of("capacity")} />;
		entries.push({ key: kind, name: t(`vocabulary.kind.${kind}`), value });
	}
	if ([stopped, upTo].some(({ money }) => money.announced.added > 0)) {
		const value = <OfWhichMoney tally={tally} currency={view.currency} view={of("investment")} />;
		entries.push({ key: "investment", name: t("company.column.investment"), value });
	}
	return (
		<ul className="flex flex-wrap gap-x-6 font-normal text-muted text-xs leading-6">
			{entries.map(({ key, name, value }) => (
				<li key={key}>
					{name}
					{COLON[locale]}
					{value}
				</li>
			))}
		</ul>
	);
}
