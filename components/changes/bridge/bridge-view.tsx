import { useLocale, useTranslations } from "next-intl";
import { ChartFiles } from "@/components/charts/chart-files";
import { ChoiceLine } from "@/components/country/choice-line";
import { ViewState } from "@/components/country/view-state";
import { PartialDate } from "@/components/ui/partial-date";
import { Section } from "@/components/ui/section";
import { changedSumsFiles } from "@/lib/charts/files/figure-files";
import { prepareWaterfalls } from "@/lib/charts/prepare/prepare-waterfall";
import { changesQuery } from "@/lib/domain/history/changes-filter";
import type { Dataset } from "@/lib/domain/record/dataset";
import type { Bridge, BridgeStep } from "@/lib/domain/time/bridge";
import type { BridgeDays } from "@/lib/domain/time/bridge-request";
import { dayAfter } from "@/lib/domain/values/partial-date";
import { CURRENCIES, MEASURES, type View, type ViewNotice, withChange } from "@/lib/domain/view/view";
import { recordHref, viewHref } from "@/lib/domain/view/view-url";
import { BridgeForm } from "./bridge-form";
import { PartList } from "./part-list";
import { Waterfall } from "./waterfall";

/** A list that is longer is in the API. */
const SHOWN = 30;

/** What changed in the sums of a view between two days, by reason: the sums, the steps, the projects behind each. */
export function BridgeView({
	bridge,
	days,
	today,
	view,
	notices,
	dataset,
}: {
	/** Null where more was saved in between than a page can add up. */
	bridge: Bridge | null;
	days: BridgeDays;
	today: string;
	view: View;
	notices: readonly ViewNotice[];
	dataset: Dataset;
}) {
	const t = useTranslations("changes.sums");
	const words = useTranslations("view");
	const locale = useLocale();
	const path = `/${locale}/changes/sums`;
	const href = (change: Partial<View>) => viewHref(path, withChange(view, change), days);
	const waterfalls = bridge === null ? [] : prepareWaterfalls(bridge);
	return (
		<>
			<p className="no-print mt-5 text-sm">
				<a href={`/${locale}/changes`} className="inline-flex min-h-6 items-center">
					← {t("back")}
				</a>
			</p>
			<header className="mt-2 max-w-3xl">
				<h1 className="text-2xl sm:text-3xl">{t("title")}</h1>
				<p className="mt-2 text-lg">{t("lede")}</p>
			</header>
			<ViewState view={view} notices={notices} path={path} dataset={dataset} own={days} />
			<BridgeForm path={path} days={days} view={view} dataset={dataset} />
			<nav aria-label={t("choices")} className="my-4 flex flex-wrap gap-x-8 gap-y-1">
				<ChoiceLine
					label={words("param.measure")}
					choices={MEASURES.map((measure) => ({
						label: words(`measure.${measure}`),
						href: href({ measure }),
						isCurrent: view.measure === measure,
					}))}
				/>
				{view.measure === "investment" && (
					<ChoiceLine
						label={words("param.currency")}
						choices={CURRENCIES.map((currency) => ({
							label: words(`currency.${currency}`),
							href: href({ currency }),
							isCurrent: view.currency === currency,
						}))}
					/>
				)}
			</nav>
			<p className="max-w-3xl">
				{t.rich("between", {
					since: () => <PartialDate date={days.since} />,
					until: () => <PartialDate date={days.until} />,
				})}{" "}
				<a href={viewHref("/api/v1/bridge", view, days)}>{t("json")}</a>
			</p>
			{bridge === null && <p className="my-6 text-lg">{t("tooMuch")}</p>}
			{bridge !== null && waterfalls.length === 0 && <p className="my-6 text-lg">{t("nothing")}</p>}
			{bridge !== null && waterfalls.length > 0 && bridge.steps.length === 0 && <p className="my-3">{t("same")}</p>}
			{waterfalls.map((waterfall) => (
				<Waterfall key={waterfall.part} waterfall={waterfall} view={view} days={days} isNow={days.until === today} />
			))}
			{bridge !== null && (
				<ChartFiles title={t("title")} files={changedSumsFiles(view, days, locale)} className="no-print mt-3 text-sm" />
			)}
			{bridge?.steps.map((step) => (
				<Step key={step.reason} step={step} days={days} view={view} />
			))}
			<ul className="mt-6 grid max-w-3xl list-none gap-1 text-muted text-sm">
				<li>{t("rule.today")}</li>
				<li>{t("rule.recorded")}</li>
			</ul>
		</>
	);
}

/** The projects behind a step, with what changed in each, and the versions that say it. */
function Step({ step: { reason, projects }, days, view }: { step: BridgeStep; days: BridgeDays; view: View }) {
	const t = useTranslations("changes.sums");
	const reasons = useTranslations("vocabulary.reason");
	const locale = useLocale();
	const changes = (record: string) =>
		`/${locale}/changes${changesQuery({ reason, subject: "project", from: dayAfter(days.since), to: days.until, record })}`;
	return (
		<Section id={reason} title={reasons(reason)} note={t("projects", { count: projects.length })}>
			<ul className="list-none border-rule border-t p-0 text-sm">
				{projects.slice(0, SHOWN).map(({ slug, name, parts }) => (
					<li key={slug} className="flex flex-wrap justify-between gap-x-4 border-rule border-b py-1.5">
						<span className="min-w-0 wrap-anywhere">
							<a href={recordHref(`/${locale}/projects/${slug}`, view)}>{name}</a>{" "}
							<a href={changes(slug)} className="text-xs" aria-label={t("versionsOf", { name })}>
								{t("versions")}
							</a>
						</span>
						<PartList parts={parts} view={view} />
					</li>
				))}
			</ul>
			{projects.length > SHOWN && (
				<p className="mt-2 text-muted text-sm">{t("more", { count: projects.length - SHOWN })}</p>
			)}
		</Section>
	);
}
