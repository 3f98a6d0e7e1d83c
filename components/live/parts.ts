import { CHART_IDS, type ChartId } from "@/lib/charts/registry";
import type { ViewAnswer } from "@/lib/domain/figures/answer";

/** A part of a live page that is drawn by itself, by the id of its element; the form of the view has none. */
export type PartId = "form" | "headline" | "map" | "newest" | "projects" | `chart-${ChartId}`;

const PART_IDS: readonly PartId[] = [
	"form",
	"headline",
	"map",
	...CHART_IDS.map((id) => `chart-${id}` as const),
	"newest",
	"projects",
];

/** The parts that still show an older answer than the rest of the page, each with that answer. */
type Lagging = ReadonlyMap<PartId, ViewAnswer>;

const NONE_LAGGING: Lagging = new Map();

/** Which answer each part of a page is drawn from. */
export type AnswerOf = (part: PartId) => ViewAnswer;

/** What a page shows. */
export type Shown = { answer: ViewAnswer; lagging: Lagging };

/** What is shown next, in place of `before`: parts out of sight keep what they show, all else has the new answer. */
export function showNext(before: Shown | null, answer: ViewAnswer): Shown {
	if (before === null) return { answer, lagging: NONE_LAGGING };
	const waiting = partsOutOfSight().map((part) => [part, before.lagging.get(part) ?? before.answer] as const);
	return { answer, lagging: new Map(waiting) };
}

/** The answer of a part: the page's own, or the one before while it waits for its turn. */
export function answerOfParts({ answer, lagging }: Shown): AnswerOf {
	return (part) => lagging.get(part) ?? answer;
}

/** The same once some parts have caught up. */
export function withCaughtUp({ answer, lagging }: Shown, parts: readonly PartId[]): Shown {
	return { answer, lagging: new Map([...lagging].filter(([part]) => !parts.includes(part))) };
}

/** The parts on the page that no reader sees at the moment. */
export function partsOutOfSight(): PartId[] {
	return PART_IDS.filter((part) => !isInSight(part));
}

/** Those of some parts that a reader sees, and those that aren't on the page any more. */
export function partsInSight(parts: Iterable<PartId>): PartId[] {
	return [...parts].filter(isInSight);
}

/** Whether the window shows some of a part; one that isn't on the page has nothing to wait for. */
function isInSight(part: PartId): boolean {
	// What is chosen the form says at once; the counts of its menus are looked at after the figures, wherever they stand.
	if (part === "form") return false;
	const element = document.querySelector(`[data-live] #${part}`);
	if (!element) return true;
	if (element.getClientRects().length === 0) return false;
	const { top, bottom } = element.getBoundingClientRect();
	return top <= window.innerHeight && bottom >= 0;
}
