import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OverdueMark } from "@/components/ui/overdue-mark";
import { StatusMark } from "@/components/ui/status-mark";
import type { Stretch, Timeline } from "@/lib/charts/prepare/prepare-timeline";
import { cssColour, statusToken } from "@/lib/charts/style/tokens";
import type { ProjectAccount } from "@/lib/domain/figures/project-account";
import type { Phase, ProjectDocument } from "@/lib/domain/record/project-document";
import { formatMw, formatPartialDate } from "@/lib/domain/values/format";
import type { CapacityFact } from "@/lib/domain/view/facts";

type Props = { timeline: Timeline; document: ProjectDocument; account: ProjectAccount };

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
const place = ({ from, to }: Stretch) => ({ left: percent(from), width: percent(to - from) });

/** Above this share of the axis a date is drawn as the stretch that it may mean, not as a point in time. */
const VAGUE = 0.03;

/**
 * Phases on an axis of years: a bar is as long as its date is vague. The table beside it says the same in words,
 * so the drawing itself is hidden from screen readers.
 */
export function PhaseTimeline({ timeline, document, account }: Props) {
	const t = useTranslations("project");
	const label = (position: number) => {
		const phase = document.phases[position];
		const isOverdue = account.overdue[position] === true;
		return phase && <PhaseLabel phase={phase} facts={account.capacity[position] ?? []} isOverdue={isOverdue} />;
	};
	return (
		<figure className="m-0 mb-8">
			<figcaption className="text-muted text-sm">{t("timelineCaption")}</figcaption>
			<div aria-hidden="true" className="relative mt-2 pt-7 pb-1 text-xs [print-color-adjust:exact]">
				<Grid timeline={timeline} />
				{timeline.events.length > 0 && (
					<Lane label={<span className="text-muted">{t("eventsLane")}</span>}>
						{timeline.events.map((stretch) => (
							<span
								key={stretch.event}
								className={`absolute inset-y-0 min-w-0.5 bg-ink ${stretch.to - stretch.from > VAGUE ? "opacity-15" : "opacity-75"}`}
								style={place(stretch)}
							/>
						))}
					</Lane>
				)}
				{timeline.phases.map((stretch) => (
					<Lane key={stretch.phase} label={label(stretch.phase)}>
						{timeline.announced !== null && timeline.announced < stretch.from && (
							<span
								className="absolute top-1/2 border-rule-strong border-t border-dotted"
								style={place({ from: timeline.announced, to: stretch.from })}
							/>
						)}
						<span
							className="absolute inset-y-0 min-w-1.5"
							style={{ ...place(stretch), background: cssColour(statusToken(stretch.status)) }}
						/>
					</Lane>
				))}
				{timeline.estimates.length > 0 && (
					<Lane label={<span className="text-muted">{t("estimatesLane")}</span>}>
						{timeline.estimates.map(({ estimate, from, forecast }) => (
							<span
								key={estimate}
								className={`absolute top-0.5 size-2 -translate-x-1/2 rotate-45 border border-ink ${forecast ? "bg-paper" : "bg-ink"}`}
								style={{ left: percent(from) }}
							/>
						))}
					</Lane>
				)}
			</div>
			{timeline.undated.length > 0 && (
				<div aria-hidden="true" className="mt-2 border-rule-strong border-t border-dashed pt-2 text-xs">
					<p className="m-0 mb-1 text-muted">{t("withoutDate")}</p>
					{timeline.undated.map((position) => (
						<div key={position} className="mb-1">
							{label(position)}
						</div>
					))}
				</div>
			)}
		</figure>
	);
}

/** Years, and today, behind the lanes. */
function Grid({ timeline }: { timeline: Timeline }) {
	const t = useTranslations("project");
	return (
		<div className="absolute inset-0">
			{timeline.ticks.map(({ year, at }) => (
				<span
					key={year}
					className="absolute inset-y-0 border-rule border-l pl-1 text-muted"
					style={{ left: percent(at) }}
				>
					{year}
				</span>
			))}
			{timeline.today !== null && (
				<span className="absolute top-4 bottom-0 border-accent border-l" style={{ left: percent(timeline.today) }}>
					<span
						className={`absolute top-0 whitespace-nowrap bg-paper px-1 text-accent leading-3 ${timeline.today > 0.8 ? "right-0" : "left-0"}`}
					>
						{t("today")}
					</span>
				</span>
			)}
		</div>
	);
}

function Lane({ label, children }: { label: ReactNode; children: ReactNode }) {
	return (
		<div className="relative mb-2">
			<div className="w-fit bg-paper pr-1">{label}</div>
			<div className="relative mt-0.5 h-3">{children}</div>
		</div>
	);
}

function PhaseLabel({ phase, facts, isOverdue }: { phase: Phase; facts: readonly CapacityFact[]; isOverdue: boolean }) {
	const t = useTranslations("vocabulary");
	const locale = useLocale();
	return (
		<span className="flex flex-wrap items-baseline gap-x-2">
			<StatusMark status={phase.status} basis={phase.statusBasis} />
			<span className="font-semibold">{phase.name[locale]}</span>
			{facts.map((fact) => (
				<span key={fact.kind}>
					{formatMw(fact.mw, locale)} <span className="text-muted">{t(`kind.${fact.kind}`)}</span>
				</span>
			))}
			{phase.operationalOn && <span>{formatPartialDate(phase.operationalOn, locale, "short")}</span>}
			{isOverdue && <OverdueMark />}
		</span>
	);
}
