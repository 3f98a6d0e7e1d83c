// The picture that stands for a page elsewhere: its title and numbers, room for its map or chart, and what it is of.

import { textWidth, wrapLines } from "../layout/text-width";
import type { Token } from "../style/tokens";
import { PICTURE } from "./page-head";
import type { SharedFigure } from "./share-words";

type SheetText = {
	text: string;
	x: number;
	y: number;
	size: number;
	weight: 400 | 600;
	colour: Token;
	anchor: "start" | "end";
};

type Box = { x: number; y: number; width: number; height: number };

/** A picture with everything decided: its drawer draws it as it stands. */
export type PictureSheet = {
	width: number;
	height: number;
	texts: SheetText[];
	rules: { x: number; y: number; width: number; thickness: number; colour: Token }[];
	swatches: (Box & { colour: Token })[];
	/** Where the map or chart stands; null where there is none. */
	room: Box | null;
};

/** What is written in a picture. */
export type PictureWords = {
	site: string;
	tagline: string;
	/** Above the heading, where that doesn't say which page it is; "" for nothing. */
	kicker: string;
	heading: string;
	/** How many projects, or where a project is and how far it has come. */
	count: string;
	figures: readonly SharedFigure[];
	/** In the place of numbers, on a page that is of none. */
	about: string | null;
	/** Which data these are, of which day, and the licence. */
	state: string;
	address: string;
	/** Of its map or chart: the title, and what is drawn; a wide one takes the place of the numbers. Null where it has none. */
	drawing: {
		isWide?: boolean;
		title: string;
		unit: string;
		legend: readonly { colour: Token; label: string }[];
	} | null;
};

const MARGIN = 56;
const RIGHT = PICTURE.width - MARGIN;
const INNER = PICTURE.width - 2 * MARGIN;
/** Beside a map or chart the numbers have a column. */
const COLUMN = 420;
const GAP = 36;
const FOOT = 582;
/** A value that is wider stands smaller; its label always has some room. */
const [LONGEST_VALUE, LONG_VALUE_SIZE, LEAST_LABEL] = [250, 20, 150];
const [HEAD_SIZE, HEAD_LEADING, HEAD_LINES] = [44, 52, 2];

/** How numbers stand below each other: where there is room, and closer; the last without what is said beside them. */
const ROWS = [
	{ plain: 52, noted: 68, size: 32, note: 17, isNoted: true },
	{ plain: 46, noted: 60, size: 30, note: 16, isNoted: true },
	{ plain: 36, noted: 51, size: 26, note: 15, isNoted: true },
] as const;
const CLOSEST = { plain: 34, noted: 34, size: 26, note: 15, isNoted: false } as const;

/** Lays a page's picture out, with room for a map or chart if it has one. */
export function pictureSheet(words: PictureWords): PictureSheet {
	const hasDrawing = words.drawing !== null;
	const isWide = words.drawing?.isWide === true;
	const sheet: PictureSheet = { ...PICTURE, texts: [], rules: [], swatches: [], room: null };
	const write = (text: string, x: number, y: number, size: number, more: Partial<SheetText> = {}) =>
		sheet.texts.push({ text, x, y, size, weight: 400, colour: "ink", anchor: "start", ...more });
	const rule = (y: number, thickness: number, colour: Token) =>
		sheet.rules.push({ x: MARGIN, y, width: INNER, thickness, colour });
	rule(40, 4, "ink");
	write(words.site, MARGIN, 82, 28, { weight: 600 });
	write(fitted(words.tagline, 20, 700), RIGHT, 80, 20, { anchor: "end", colour: "muted" });
	rule(100, 1, "rule-strong");

	let y = 104;
	if (words.kicker !== "") {
		y += 34;
		write(fitted(words.kicker, 22, INNER), MARGIN, y, 22, { colour: "accent", weight: 600 });
		y -= 4;
	}
	for (const line of lines(words.heading, HEAD_SIZE, 600, INNER, HEAD_LINES)) {
		y += HEAD_LEADING;
		write(line, MARGIN, y, HEAD_SIZE, { weight: 600 });
	}
	if (words.count !== "") {
		y += 38;
		write(fitted(words.count, 25, INNER), MARGIN, y, 25, { colour: "muted" });
	}
	y += 22;
	const width = hasDrawing ? COLUMN : INNER;
	if (words.drawing !== null) {
		const x = isWide ? MARGIN : MARGIN + COLUMN + GAP;
		write(fitted(words.drawing.title, 20, RIGHT - x, 600), x, y + 22, 20, { weight: 600 });
		write(fitted(words.drawing.unit, 16, RIGHT - x), x, y + 44, 16, { colour: "muted" });
		const below = writeLegend(words.drawing.legend, { x, y: y + 66, width: RIGHT - x }, sheet);
		sheet.room = { x, y: below, width: RIGHT - x, height: FOOT - 18 - below };
	}
	if (words.about !== null) {
		for (const line of lines(words.about, 28, 400, width, 7)) {
			y += 40;
			write(line, MARGIN, y, 28);
		}
	}
	const room = FOOT - 14 - y;
	const figures = isWide ? [] : words.figures;
	const row = rowFor(figures, room);
	const end = MARGIN + Math.min(width, 620);
	for (const { label, value, note, kind } of figures) {
		const base = y + row.size;
		const indent = kind === null ? 0 : 24;
		if (kind !== null) sheet.swatches.push({ x: MARGIN, y: base - 14, width: 14, height: 14, colour: `kind-${kind}` });
		// Sums of several currencies are longer than any other number.
		const isLong = textWidth(value, { size: row.size, weight: 600 }) > LONGEST_VALUE;
		const size = isLong ? LONG_VALUE_SIZE : row.size;
		const shown = fitted(value, size, end - MARGIN - LEAST_LABEL, 600);
		write(shown, end, base, size, { weight: 600, anchor: "end" });
		const left = end - MARGIN - indent - textWidth(shown, { size, weight: 600 }) - 16;
		write(fitted(label, 20, left), MARGIN + indent, base, 20, { colour: "muted" });
		const isNoted = row.isNoted && note !== null;
		if (isNoted) {
			write(fitted(note, row.note, end - MARGIN), end, base + row.note + 4, row.note, {
				anchor: "end",
				colour: "muted",
			});
		}
		y += isNoted ? row.noted : row.plain;
	}
	rule(FOOT, 1, "rule-strong");
	const state = fitted(words.state, 18, INNER * 0.62);
	write(state, MARGIN, FOOT + 26, 18, { colour: "muted" });
	const left = INNER - textWidth(state, { size: 18, weight: 400 }) - 24;
	write(fitted(words.address, 18, left), RIGHT, FOOT + 26, 18, { anchor: "end", colour: "muted" });
	return sheet;
}

/** What the colours stand for, in lines from a place on; returns where what follows begins. */
function writeLegend(
	legend: NonNullable<PictureWords["drawing"]>["legend"],
	{ x: left, y: top, width }: Omit<Box, "height">,
	{ texts, swatches }: PictureSheet,
): number {
	if (legend.length === 0) return top - 8;
	const size = 15;
	let [x, y] = [left, top];
	for (const { colour, label } of legend) {
		const text = fitted(label, size, width - 18);
		const across = 18 + textWidth(text, { size, weight: 400 });
		if (x > left && x + across > left + width) [x, y] = [left, y + 21];
		swatches.push({ x, y: y - 11, width: 12, height: 12, colour });
		texts.push({ text, x: x + 18, y, size, weight: 400, colour: "ink", anchor: "start" });
		x += across + 16;
	}
	return y + 14;
}

/** The widest way in which all numbers have room. */
function rowFor(figures: readonly SharedFigure[], room: number): (typeof ROWS)[number] | typeof CLOSEST {
	const heightIn = ({ plain, noted }: (typeof ROWS)[number]) =>
		figures.reduce((sum, { note }) => sum + (note === null ? plain : noted), 0);
	return ROWS.find((row) => heightIn(row) <= room) ?? CLOSEST;
}

function fitted(text: string, size: number, width: number, weight: 400 | 600 = 400): string {
	return lines(text, size, weight, width, 1)[0] ?? "";
}

/** What can stand in a picture: no signs that XML hasn't, none that change the direction of what follows. */
const NEVER = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

function lines(text: string, size: number, weight: 400 | 600, width: number, most: number): string[] {
	return wrapLines(text.replace(NEVER, " ").replace(/ +/g, " ").trim(), { size, weight }, width, most);
}
