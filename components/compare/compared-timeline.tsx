import { useLocale, useTranslations } from "next-intl";
import { PartialDate } from "@/components/ui/partial-date";
import { StatusMark } from "@/components/ui/status-mark";
import type { Lane, ComparedTimeline as Model } from "@/lib/charts/prepare/prepare-compared-timeline";
import type { Stretch } from "@/lib/charts/prepare/prepare-timeline";
import { cssColour, statusToken } from "@/lib/charts/style/tokens";
import type { ComparedNoun } from "@/lib/domain/compare/compare-request";
import type { View } from "@/lib/domain/view/view";
import { comparedHref } from "./compare-links";

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
const place = ({ from, to }: Stretch) => ({ left: percent(from), width: percent(to - from) });

/** The projects, or the phases of projects, of all of them on one axis; what is drawn is said beside it in words. */
export function ComparedTimeline({
	timeline,
	noun,
	view,
	nameOf,
}: {
	timeline: Model;
	noun: ComparedNoun;
	view: View;
	nameOf: (key: string) => string;
}) {
	const t = useTranslations("compare.timeline");
	return (
		<div className="relative text-xs">
			<Axis timeline={timeline} />
			{timeline.items.map(({ key, lanes, more, undated }) => (
				<section key={key} className="mt-6 first:mt-0" aria-label={nameOf(key)}>
					<h3 className="relative mb-1 pt-1 font-serif text-base">{nameOf(key)}</h3>
					<ul className="m-0 list-none p-0">
						{lanes.map((lane) => (
							<LaneRow key={lane.key} lane={lane} ticks={timeline.ticks} view={view} />
						))}
					</ul>
					{(more > 0 || undated > 0) && (
						<p className="mt-1 text-muted">
							{[more > 0 && t("more", { count: more }), undated > 0 && t("undated", { noun, count: undated })]
								.filter(Boolean)
								.join(" · ")}
						</p>
					)}
				</section>
			))}
		</div>
	);
}

/** The years over the lanes, and today. */
function Axis({ timeline: { ticks, today } }: { timeline: Model }) {
	const t = useTranslations("compare.timeline");
	return (
		<div aria-hidden="true" className="sticky top-0 z-10 mb-1 h-9 border-ink border-b bg-paper">
			{ticks.map(({ year, at }) => (
				<span
					key={year}
					className="absolute bottom-0 border-rule-strong border-l pl-1 text-muted"
					style={{ left: percent(at) }}
				>
					{year}
				</span>
			))}
			{today !== null && (
				<span
					className="absolute top-0 bottom-0 border-accent border-l-2 pl-1 text-accent"
					style={{ left: percent(today) }}
				>
					{t("today")}
				</span>
			)}
		</div>
	);
}

function LaneRow({ lane, ticks, view }: { lane: Lane; ticks: Model["ticks"]; view: View }) {
	const t = useTranslations("compare.timeline");
	const locale = useLocale();
	const { project, phase, announcedOn, announced, service } = lane;
	const [first] = service;
	return (
		<li className="border-rule border-t py-1">
			<div className="flex flex-wrap items-baseline gap-x-3">
				<a
					href={comparedHref(locale, "project", project.slug, view)}
					className="wrap-anywhere inline-block min-h-6 font-semibold leading-6"
				>
					{phase === null ? project.name : phase[locale]}
				</a>
				{phase === null && announcedOn !== null && (
					<span className="text-muted">
						{t.rich("announced", { date: () => <PartialDate date={announcedOn} month="short" /> })}
					</span>
				)}
				{service.map(({ on, status }, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: two phases may be alike in date and status
					<span key={index} className="inline-flex items-baseline gap-1 text-muted">
						<StatusMark status={status} /> <PartialDate date={on} month="short" />
					</span>
				))}
			</div>
			<div aria-hidden="true" className="relative mt-0.5 h-3 [print-color-adjust:exact]">
				{ticks.map(({ year, at }) => (
					<span key={year} className="absolute inset-y-0 border-rule border-l" style={{ left: percent(at) }} />
				))}
				{announced !== null && first && announced < first.from && (
					<span
						className="absolute top-1/2 border-rule-strong border-t border-dotted"
						style={place({ from: announced, to: first.from })}
					/>
				)}
				{service.map(({ status, ...stretch }, index) => (
					<span
						// biome-ignore lint/suspicious/noArrayIndexKey: two phases may be alike in date and status
						key={index}
						className="absolute inset-y-0.5 min-w-1"
						style={{ ...place(stretch), background: cssColour(statusToken(status)) }}
					/>
				))}
			</div>
		</li>
	);
}
