import { useLocale, useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { AnsweredChart } from "@/components/charts/answered-chart";
import { useChartWords } from "@/components/charts/use-chart-words";
import { BlankTracker } from "@/components/dashboard/blank-tracker";
import { HeadlineFigures } from "@/components/headline/headline-figures";
import { MapSection } from "@/components/map/map-section";
import { ActiveFilters } from "@/components/view-bar/active-filters";
import { PrintedView } from "@/components/view-bar/printed-view";
import { ViewNotices } from "@/components/view-bar/view-notices";
import { ViewAnswer } from "@/lib/domain/figures/answer";
import { evidenceMonths, monthAt, stepOf } from "@/lib/domain/time/evidence-months";
import { formatPartialDate } from "@/lib/domain/values/format";
import { dayOf } from "@/lib/domain/view/ages";
import { withChange } from "@/lib/domain/view/view";
import { formatView, viewHref } from "@/lib/domain/view/view-url";
import { ReplayPlayer } from "./replay-player";

const IN_BROWSER = typeof window !== "undefined";

/** The address follows when the slider rests: a browser refuses to write one for each step that it is drawn over. */
const REST_MS = 250;

/** How a view grew, as was publicly known month by month: each frame is the answer to the view as of its month. */
export function ReplayView({ path, answer }: { path: string; answer: ViewAnswer }) {
	const t = useTranslations("time.replay");
	const locale = useLocale();
	const words = useChartWords();
	const { dataset, view, today } = answer;
	const months = evidenceMonths(dataset, dayOf({ ...view, asOf: null }, today));
	const [frame, setFrame] = useState(answer);
	// A link or the history asked for another view: that is the frame to go on from.
	useEffect(() => setFrame(answer), [answer]);
	// What all frames of the map lie on: everything that the view will have, whatever its status and its evidence were by then.
	const ground = useMemo(() => {
		const whole = withChange(view, { asOf: null, statuses: [], ages: [], evidence: [] });
		return new ViewAnswer(dataset, whole, [], today).selection();
	}, [dataset, view, today]);
	const showStep = (step: number) => {
		const next = withChange(view, { asOf: monthAt(months, step) });
		setFrame(new ViewAnswer(dataset, next, [], today));
	};
	const root = useRef<HTMLDivElement>(null);
	const search = formatView(frame.view);
	useEffect(() => {
		if (frame === answer) return;
		const say = () => root.current?.dispatchEvent(new CustomEvent("viewshown", { bubbles: true, detail: search }));
		const timer = setTimeout(say, REST_MS);
		return () => clearTimeout(timer);
	}, [frame, answer, search]);
	const { asOf } = frame.view;
	const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
	const title = asOf === null ? t("now") : formatPartialDate(asOf, locale);
	if (dataset.projects.length === 0) {
		return (
			<>
				<Head />
				<ViewNotices view={view} notices={answer.notices} dataset={dataset} />
				<BlankTracker view={view} />
			</>
		);
	}
	return (
		<div ref={root} data-by-hand="">
			<Head />
			<ViewNotices view={withChange(view, { asOf: null })} notices={answer.notices} dataset={dataset} />
			<div className="mt-2">
				<ActiveFilters path={path} view={frame.view} dataset={dataset} />
			</div>
			<PrintedView view={frame.view} dataset={dataset} />
			<nav aria-label={t("years")} className="no-print mt-4 flex flex-wrap gap-x-4 gap-y-1 border-rule border-t pt-2">
				{years.map((year) => (
					<a
						key={year}
						href={viewHref(path, withChange(view, { asOf: year }))}
						aria-current={asOf === year ? "true" : undefined}
						className="inline-flex min-h-6 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
					>
						{year}
					</a>
				))}
				<a
					href={viewHref(path, withChange(view, { asOf: null }))}
					aria-current={asOf === null ? "true" : undefined}
					className="inline-flex min-h-6 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
				>
					{t("now")}
				</a>
			</nav>
			{IN_BROWSER ? (
				<ReplayPlayer months={months} step={stepOf(months, asOf)} show={showStep} />
			) : (
				<div className="no-print h-24 [@media(scripting:none)]:hidden" />
			)}
			<p className="mt-4 font-serif text-2xl">
				{title} <span className="font-sans text-base text-muted">{t("projects", { count: frame.total })}</span>
			</p>
			<MapSection path={path} answer={frame} ground={ground} />
			<HeadlineFigures answer={frame} />
			<div className="mt-6">
				<AnsweredChart id="view" answer={frame} words={words} path={path} isFull />
			</div>
		</div>
	);
}

function Head() {
	const t = useTranslations("time.replay");
	return (
		<header className="mt-6 max-w-3xl">
			<h1 className="text-2xl sm:text-3xl">{t("title")}</h1>
			<p className="mt-1 text-muted">{t("lede")}</p>
		</header>
	);
}
