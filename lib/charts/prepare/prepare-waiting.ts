import { MILESTONES, type Milestone } from "@/lib/domain/time/milestones";
import { inYears, MOST_YEARS, type WaitingGroup } from "@/lib/domain/time/waiting";
import { formatCount, formatShare } from "@/lib/domain/values/format";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { textWidth } from "../layout/text-width";
import type { PlotText } from "../model/chart-model";
import { statusToken, type Token } from "../style/tokens";

/** The share that still waits for a milestone as a falling stair, with the band of its 95 % interval. */
type WaitingLine = { milestone: Milestone; colour: Token; isDashed: boolean; path: string; band: string };

/** The curves of a group for one width, in its own coordinates: hairlines, texts, and how many are at risk below. */
export type WaitingPlot = {
	width: number;
	height: number;
	/** Paths of the hairlines, and of the axis. */
	grid: string;
	base: string;
	texts: PlotText[];
	lines: WaitingLine[];
};

/** Colours of the statuses that the milestones lead to; in grey print the dashes tell them apart. */
const LOOKS: Record<Milestone, { colour: Token; isDashed: boolean }> = {
	works: { colour: statusToken("construction"), isDashed: false },
	service: { colour: statusToken("operational"), isDashed: true },
};

const TOP = 10;
const PLOT_HEIGHT = 200;
const LINE_HEIGHT = 17;
const SHARES = [0, 0.25, 0.5, 0.75, 1];

type Words = { years: string; atRisk: string; milestone: Record<Milestone, string> };

/** How a milestone's line is drawn: its colour, and whether it is dashed. */
export function lookOf(milestone: Milestone): { colour: Token; isDashed: boolean } {
	return LOOKS[milestone];
}

/** The curves of a group as a plot; null where it has too few projects for any. */
export function prepareWaiting(group: WaitingGroup, words: Words, locale: Locale, width: number): WaitingPlot | null {
	const curves = MILESTONES.map((milestone) => ({ milestone, curve: group.milestones[milestone] }));
	const until = Math.max(...curves.map(({ curve }) => curve.until));
	if (until === 0) return null;
	const years = Math.min(MOST_YEARS, Math.max(1, Math.ceil(inYears(until))));
	const left = Math.max(
		textWidth(formatShare(1, locale), "tick") + 6,
		...MILESTONES.map((milestone) => textWidth(words.milestone[milestone], "tick") + 14),
	);
	const right = width - 14;
	const x = (days: number) => round(left + (Math.min(inYears(days), years) / years) * (right - left));
	const y = (share: number) => round(TOP + (1 - share) * PLOT_HEIGHT);
	const base = y(0);
	const step = years > 6 ? 2 : 1;
	const ticks = Array.from({ length: Math.floor(years / step) + 1 }, (_, index) => index * step);
	const at = (year: number) => round(left + (year / years) * (right - left));
	const texts: PlotText[] = [
		...SHARES.map((share) => ({
			role: "tick" as const,
			x: left - 6,
			y: y(share) + 4,
			text: formatShare(share, locale),
			anchor: "end" as const,
		})),
		...ticks.map((year) => ({
			role: "tick" as const,
			x: at(year),
			y: base + 16,
			text: formatCount(year, locale),
			anchor: "middle" as const,
		})),
		{ role: "tick", x: right, y: base + 32, text: words.years, anchor: "end" },
		{ role: "tick", x: 0, y: base + 50, text: words.atRisk },
		...curves.flatMap(({ milestone, curve }, row): PlotText[] => {
			const line = base + 50 + (row + 1) * LINE_HEIGHT;
			return [
				{ role: "tick", x: 0, y: line, text: words.milestone[milestone] },
				...ticks.map((year): PlotText => {
					const text = formatCount(curve.atRisk[year] ?? 0, locale);
					return { role: "tick", x: at(year), y: line, text, anchor: "middle" };
				}),
			];
		}),
	];
	return {
		width,
		height: base + 50 + MILESTONES.length * LINE_HEIGHT + 6,
		grid: SHARES.slice(1)
			.map((share) => `M${round(left)} ${y(share)}H${right}`)
			.join(""),
		base: `M${round(left)} ${base}H${right}`,
		texts,
		lines: curves.flatMap(({ milestone, curve }) => {
			if (curve.until === 0) return [];
			const end = x(curve.until);
			const stair = (of: (step: (typeof curve.steps)[number]) => number) =>
				curve.steps.map((step) => ({ x: x(step.days), y: y(of(step)) }));
			const line = stair((one) => one.waiting);
			const [high, low] = [stair((one) => one.high ?? one.waiting), stair((one) => one.low ?? one.waiting)];
			const start = `M${x(0)} ${y(1)}`;
			const forwards = (points: typeof line) => points.map((point) => `H${point.x}V${point.y}`).join("");
			const backwards = (points: typeof line) =>
				points
					.toReversed()
					.map((point, index, all) => `H${point.x}V${all[index + 1]?.y ?? y(1)}`)
					.join("");
			const lowest = low.at(-1)?.y ?? y(1);
			return [
				{
					milestone,
					...LOOKS[milestone],
					path: `${start}${forwards(line)}H${end}`,
					band: line.length === 0 ? "" : `${start}${forwards(high)}H${end}V${lowest}${backwards(low)}Z`,
				},
			];
		}),
	};
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
