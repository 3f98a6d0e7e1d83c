import type { Bridge } from "@/lib/domain/time/bridge";
import { CAPACITY_KINDS, type ReasonKind } from "@/lib/domain/values/vocabulary";

/** A bar of a waterfall: a sum, from nothing, or a step from where the last one ended. Ends are shares of the axis. */
export type WaterfallBar = {
	key: "before" | "after" | ReasonKind;
	/** In the part's own whole units; signed for a step. */
	value: number;
	from: number;
	to: number;
	look: "sum" | "rise" | "fall";
};

/** The bars of one part of the sums: a kind of capacity, a currency, projects. Kinds are never added. */
export type Waterfall = { part: string; bars: WaterfallBar[] };

/** A bridge as waterfalls, one for each part, kinds in their order; what never was anything has none. */
export function prepareWaterfalls({ before, after, steps }: Bridge): Waterfall[] {
	const parts = new Set([before, after, ...steps.map((step) => step.parts)].flatMap(Object.keys));
	const order: readonly string[] = CAPACITY_KINDS;
	const sorted = [...parts].sort((a, b) => order.indexOf(a) - order.indexOf(b) || (a < b ? -1 : 1));
	return sorted.map((part) => {
		let level = before[part] ?? 0;
		const drawn: { key: WaterfallBar["key"]; value: number; ends: [number, number]; look: WaterfallBar["look"] }[] = [
			{ key: "before", value: level, ends: [0, level], look: "sum" },
		];
		for (const { reason, parts: changed } of steps) {
			const value = changed[part] ?? 0;
			if (value === 0) continue;
			drawn.push({ key: reason, value, ends: [level, level + value], look: value > 0 ? "rise" : "fall" });
			level += value;
		}
		drawn.push({ key: "after", value: after[part] ?? 0, ends: [0, after[part] ?? 0], look: "sum" });
		const lowest = Math.min(0, ...drawn.flatMap(({ ends }) => ends));
		const length = Math.max(0, ...drawn.flatMap(({ ends }) => ends)) - lowest;
		const at = (value: number) => (length === 0 ? 0 : (value - lowest) / length);
		return {
			part,
			bars: drawn.map(({ key, value, ends, look }) => {
				return { key, value, from: at(Math.min(...ends)), to: at(Math.max(...ends)), look };
			}),
		};
	});
}
