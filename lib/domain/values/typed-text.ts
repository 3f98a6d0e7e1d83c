import { FOLDED_SIGNS } from "./fold-text";

/** What takes no room: marks of direction, joiners, fillers, variation selectors, controls but for breaks and tabs. */
const UNSEEN = /(?![\t-\r])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu;
const SPACES = /[\s\p{Z}\u2800]+/gu;
/** Letters, digits and signs as wide as a Chinese character. */
const WIDE = /[\uff01-\uff5e\uffe0\uffe1\uffe5\uffe6]/g;
const WIDE_SIGNS: Readonly<Record<string, string>> = { "\uffe0": "¢", "\uffe1": "£", "\uffe5": "¥", "\uffe6": "₩" };
const SIGNS = new RegExp(`[${Object.keys(FOLDED_SIGNS).join("")}\u2212]`, "g");

/**
 * What was typed or pasted for a number, a date or a place as every reader of them takes it: without what nobody sees,
 * with one kind of space, apostrophe and dash, and none around it.
 */
export function typedText(text: string): string {
	return text
		.replace(UNSEEN, "")
		.replace(WIDE, (sign) => WIDE_SIGNS[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
		.replace(SIGNS, (sign) => FOLDED_SIGNS[sign] ?? "-")
		.replace(SPACES, " ")
		.trim();
}
