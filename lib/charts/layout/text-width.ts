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

/** Width of a text in px as it will be set: the server has no page to measure on. */
export function textWidth(text: string, role: TypeRole): number {
	const { size, weight } = TYPE_SCALE[role];
	let thousandths = 0;
	for (const character of text) {
		const plain = character.normalize("NFD")[0] ?? character;
		thousandths += OTHERS[character] ?? REGULAR[plain.charCodeAt(0) - 32] ?? (character >= EAST_ASIAN ? 1000 : 600);
	}
	return (thousandths / 1000) * size * (weight === 600 ? SEMIBOLD : 1);
}

/** The text, or as much of it as fits into a width with an ellipsis behind. */
export function fitText(text: string, role: TypeRole, width: number): string {
	if (textWidth(text, role) <= width) return text;
	const characters = [...text];
	while (characters.length > 1 && textWidth(`${characters.join("")}…`, role) > width) characters.pop();
	return `${characters.join("").trimEnd()}…`;
}

/** The text in lines that are no longer than a width, broken at spaces. */
export function wrapText(text: string, role: TypeRole, width: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(" ")) {
		const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
		if (lines.length > 0 && textWidth(longer, role) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}
