import { TYPE_SCALE, type TypeRole } from "../style/type-scale";

/** Advance widths of Source Sans 3 from U+0020 to U+007E, in thousandths of the size. */
const REGULAR = [
	200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497,
	497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727,
	647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555,
	496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303,
	241, 303, 497,
];
const OTHERS: Record<string, number> = {
	"’": 249,
	"–": 480,
	"—": 800,
	"…": 948,
	"·": 249,
	"→": 619,
	"\u202f": 120,
	"\u00a0": 200,
	"€": 497,
};
/** From here on signs are as wide as they are high. */
const EAST_ASIAN = "\u2e80";
/** Semibold runs about this much wider. */
const SEMIBOLD = 1.04;

/** How a text is set: in one of the roles of a chart, or in a size of its own. */
export type Setting = TypeRole | { size: number; weight: 400 | 600 };

/** Width of a text in px as it will be set: the server has no page to measure on. */
export function textWidth(text: string, setting: Setting): number {
	const { size, weight } = typeof setting === "string" ? TYPE_SCALE[setting] : setting;
	let thousandths = 0;
	for (const character of text) {
		const plain = character.normalize("NFD")[0] ?? character;
		thousandths += OTHERS[character] ?? REGULAR[plain.charCodeAt(0) - 32] ?? (character >= EAST_ASIAN ? 1000 : 600);
	}
	return (thousandths / 1000) * size * (weight === 600 ? SEMIBOLD : 1);
}

/** The text, or as much of it as fits into a width with an ellipsis behind. */
export function fitText(text: string, setting: Setting, width: number): string {
	if (textWidth(text, setting) <= width) return text;
	const characters = [...text];
	while (characters.length > 1 && textWidth(`${characters.join("")}…`, setting) > width) characters.pop();
	return `${characters.join("").trimEnd()}…`;
}

/** The text in lines that are no longer than a width, broken at spaces. */
export function wrapText(text: string, setting: Setting, width: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(" ")) {
		const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
		if (lines.length > 0 && textWidth(longer, setting) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/** The text in at most so many lines, none longer than a width: what doesn't fit is cut, with an ellipsis. */
export function wrapLines(text: string, setting: Setting, width: number, most: number): string[] {
	const lines = wrapText(text, setting, width);
	const kept = lines.slice(0, most);
	if (lines.length > most) kept[most - 1] = lines.slice(most - 1, most + 1).join(" ");
	return kept.map((line, index) => {
		const fits = fitText(line, setting, width);
		return index === most - 1 && lines.length > most && fits === line ? fitText(`${line} …`, setting, width) : fits;
	});
}
