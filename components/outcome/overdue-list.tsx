import { useLocale, useTranslations } from "next-intl";
import { OpensRows } from "@/components/country/opens-rows";
import { PartialDate } from "@/components/ui/partial-date";
import { Section } from "@/components/ui/section";
import { medianDays, type OverduePhase } from "@/lib/domain/time/delays";
import { withChange } from "@/lib/domain/view/view";
import { recordHref } from "@/lib/domain/view/view-url";
import { OutcomeFile } from "./outcome-file";
import type { OutcomeState } from "./outcome-links";
import { useMonths } from "./use-months";

/** A list that is longer is in the file. */
const SHOWN = 30;

/** Phases whose date has passed and that aren't in service, the longest overdue first. */
export function OverdueList({ overdue, state }: { overdue: readonly OverduePhase[]; state: OutcomeState }) {
	const t = useTranslations("outcome.overdue");
	const locale = useLocale();
	const months = useMonths();
	const median = medianDays(overdue.map(({ days }) => days));
	const counted = withChange(state.view, { measure: "projects", by: "status" });
	return (
		<Section
			id="overdue"
			title={t("title")}
			note={t("note")}
			aside={overdue.length > 0 && <OutcomeFile state={state} table="overdue" />}
		>
			<p>
				{t.rich("summary", {
					phases: overdue.length,
					projects: new Set(overdue.map(({ project }) => project.slug)).size,
					link: (chunks) => (
						<OpensRows view={counted} opening={{ of: "overdue" }}>
							{chunks}
						</OpensRows>
					),
				})}{" "}
				{median !== null && t("median", { months: months(median) })}
			</p>
			{overdue.length > 0 && (
				<ul className="mt-3 list-none border-rule border-t p-0 text-sm">
					{overdue.slice(0, SHOWN).map(({ project, phase, name, dueOn, days }) => (
						<li key={`${project.slug} ${phase}`} className="flex flex-wrap gap-x-4 border-rule border-b py-1.5">
							<span className="min-w-0 grow wrap-anywhere">
								<a href={recordHref(`/${locale}/projects/${project.slug}`, state.view, "#phases")}>{project.name}</a>{" "}
								<span className="text-muted text-xs">{name[locale]}</span>
							</span>
							<span>
								{t.rich("due", { date: () => <PartialDate date={dueOn} month="short" />, months: months(days) })}
							</span>
						</li>
					))}
				</ul>
			)}
			{overdue.length > SHOWN && (
				<p className="mt-2 text-muted text-sm">{t("more", { count: overdue.length - SHOWN })}</p>
			)}
		</Section>
	);
}
