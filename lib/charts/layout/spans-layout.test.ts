import { expect, test } from "vitest";
import { laySpans } from "./spans-layout";

const span = (from: number, to: number) => ({ from, to, colour: "accent" as const, isHollow: false });

test("bars lie between names and figures, on one axis; what is there is seen, and nothing else", () => {
	const { bars, texts, height } = laySpans(
		[
			{ heading: "IT load" },
			{ label: "Before", value: "100 MW", spans: [span(0, 1)] },
			{ label: "After", value: "50 MW", spans: [span(0, 0.5), span(0.5, 0.5001), span(1, 1)] },
		],
		640,
	);
	const [whole, half, sliver] = bars;
	expect(bars).toHaveLength(3);
	expect(texts.map(({ text }) => text)).toEqual(["IT load", "Before", "100 MW", "After", "50 MW"]);
	expect(half?.x).toBe(whole?.x);
	expect(half?.width).toBeCloseTo((whole?.width ?? 0) / 2, 0);
	expect(sliver?.width).toBe(1);
	expect((whole?.x ?? 0) + (whole?.width ?? 0)).toBeLessThan(640 - 40);
	expect(Math.max(...bars.map((bar) => bar.y + bar.height))).toBeLessThanOrEqual(height);
});

test("a long name is cut, so that bars have room", () => {
	const { bars, texts } = laySpans([{ label: "A name ".repeat(40), value: "1", spans: [span(0, 1)] }], 328);
	expect(texts[0]?.text).toMatch(/…$/);
	expect(bars[0]?.width).toBeGreaterThan(328 * 0.45);
});
