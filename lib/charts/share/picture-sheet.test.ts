import fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth } from "../layout/text-width";
import { type PictureWords, pictureSheet } from "./picture-sheet";

const WORDS: PictureWords = {
	site: "Gigacampus",
	tagline: "The open tracker",
	kicker: "",
	heading: "France",
	count: "3 projects",
	figures: [],
	about: null,
	state: "Data of 29 November 2026 · version 7 · CC BY 4.0",
	address: "example.org/en",
	drawing: null,
};
const typed = fc.string({ unit: fc.constantFrom(..."Wi É漢<&\u0000\u202e\ud800 "), maxLength: 300 });
const figure = fc.record({
	label: typed,
	value: typed,
	note: fc.option(typed),
	kind: fc.constantFrom("it" as const, "grid" as const, null),
});
const anyWords: fc.Arbitrary<PictureWords> = fc.record({
	site: fc.constant("Gigacampus"),
	tagline: typed,
	kicker: typed,
	heading: typed,
	count: typed,
	figures: fc.array(figure, { maxLength: 5 }),
	about: fc.option(typed),
	state: typed,
	address: typed,
	drawing: fc.option(
		fc.record({
			title: typed,
			unit: typed,
			legend: fc.array(fc.record({ colour: fc.constant("ink" as const), label: typed }), { maxLength: 8 }),
		}),
	),
});

test("whatever is written, nothing leaves the picture or has a sign that pictures can't have", () => {
	fc.assert(
		fc.property(anyWords, (words) => {
			const { texts, swatches, room, width, height } = pictureSheet(words);
			for (const { text, x, y, size, weight, anchor } of texts) {
				const across = textWidth(text, { size, weight });
				const [from, to] = anchor === "end" ? [x - across, x] : [x, x + across];
				expect([text, from >= 0 && to <= width && y > 0 && y <= height]).toEqual([text, true]);
				expect(text).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u);
			}
			for (const { x, y } of swatches) expect(x >= 0 && y >= 0 && x < width && y < height).toBe(true);
			expect(room === null).toBe(words.drawing === null);
		}),
		{ numRuns: 300 },
	);
});

test("a number's part that has stopped is said beside it, however many numbers there are", () => {
	const figures = ["it", "facility", "grid", "unspecified", null].map((kind) => ({
		label: "IT load",
		value: "9.71 GW",
		note: "of which 575 MW paused or cancelled",
		kind: kind as "it",
	}));
	const drawing = { title: "A", unit: "B", legend: [] };
	for (const heading of [
		"Short",
		"A heading that is so long that it has to stand in two lines of the picture, as views have",
	]) {
		const sheet = pictureSheet({ ...WORDS, heading, kicker: "Projects", figures, drawing });
		expect(sheet.texts.filter(({ text }) => text.startsWith("of which"))).toHaveLength(5);
	}
});

test("a long heading ends with an ellipsis in its second line", () => {
	const { texts } = pictureSheet({ ...WORDS, heading: "word ".repeat(60) });
	const heading = texts.filter(({ size }) => size === 44);
	expect(heading).toHaveLength(2);
	expect(heading[1]?.text).toMatch(/…$/);
});
