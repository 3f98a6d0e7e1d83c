import { useTranslations } from "next-intl";
import { ChoiceLine } from "@/components/country/choice-line";
import { ViewState } from "@/components/country/view-state";
import { BlankTracker } from "@/components/dashboard/blank-tracker";
import { Section } from "@/components/ui/section";
import type { Dataset } from "@/lib/domain/record/dataset";
import type { Outcome } from "@/lib/domain/time/outcome";
import { activeFilters, CURRENCIES, MEASURES, type ViewNotice, withChange } from "@/lib/domain/view/view";
import { CohortTable } from "./cohort-table";
import { DelayList } from "./delay-list";
import { OutcomeFile } from "./outcome-file";
import { type OutcomeState, outcomeHref, splitParam } from "./outcome-links";
import { OverdueList } from "./overdue-list";
import { WaitingSection } from "./waiting-section";

/** What became of what was announced: by year, how long it took, which dates moved, which have passed. */
export function OutcomeView({
	outcome,
	state,
	notices,
	dataset,
}: {
	outcome: Outcome;
	state: OutcomeState;
	notices: readonly ViewNotice[];
	dataset: Dataset;
}) {
	const t = useTranslations("outcome");
	const view = useTranslations("view");
	const count = outcome.counts.get(null) ?? 0;
	return (
		<>
			<header className="mt-8 max-w-3xl">
				<h1 className="text-2xl sm:text-3xl">{t("title")}</h1>
				<p className="mt-2 text-lg">{t("lede")}</p>
			</header>
			<ViewState view={state.view} notices={notices} path={state.path} dataset={dataset} own={splitParam(state)} />
			{dataset.projects.length === 0 && <BlankTracker view={state.view} />}
			{dataset.projects.length > 0 && count === 0 && (
				<p className="my-10 text-lg">{view("empty.title", { count: activeFilters(state.view).length })}</p>
			)}
			{count > 0 && (
				<>
					<Section
						id="cohorts"
						title={t("cohorts.title")}
						note={t("cohorts.note")}
						aside={<OutcomeFile state={state} table="cohorts" />}
					>
						<nav aria-label={t("choices")} className="mb-4 flex flex-wrap gap-x-8 gap-y-1">
							<ChoiceLine
								label={view("param.measure")}
								choices={MEASURES.map((measure) => ({
									label: view(`measure.${measure}`),
									href: `${outcomeHref(state, { view: withChange(state.view, { measure }) })}#cohorts`,
									isCurrent: state.view.measure === measure,
								}))}
							/>
							{state.view.measure === "investment" && (
								<ChoiceLine
									label={view("param.currency")}
									choices={CURRENCIES.map((currency) => ({
										label: view(`currency.${currency}`),
										href: `${outcomeHref(state, { view: withChange(state.view, { currency }) })}#cohorts`,
										isCurrent: state.view.currency === currency,
									}))}
								/>
							)}
						</nav>
						<CohortTable outcome={outcome} />
					</Section>
					<WaitingSection waiting={outcome.waiting} state={state} dataset={dataset} day={outcome.day} />
					<DelayList delays={outcome.delays} state={state} dataset={dataset} />
					<OverdueList overdue={outcome.overdue} state={state} />
				</>
			)}
		</>
	);
}
