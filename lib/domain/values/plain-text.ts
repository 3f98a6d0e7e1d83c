/** Control characters, halves of surrogate pairs, and signs that turn the direction of the text around them. */
const UNSEEN = /[\p{Cs}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]|(?![\n\t])\p{Cc}/gu;
/** A character that is seen: no space, no sign without a width, no mark without a letter, no filler. */
const SEEN = /[^\s\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u;
/** What no text of a record holds: control characters but for breaks, and signs that turn the text around them. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]|(?![\n\r\t])\p{Cc}/u;
const BREAKS = /[\n\r\t\u2028\u2029]/;

/** Whether anything of a text is seen: "" isn't, and two spaces without a width aren't either. */
export function isSeen(text: string): boolean {
	return SEEN.test(text);
}

/** Whether a text is free of control characters and of signs that turn the direction of what stands beside it. */
export function isStraight(text: string): boolean {
	return !TURNING.test(text);
}

/** Whether a text is one line. */
export function isOneLine(text: string): boolean {
	return !BREAKS.test(text);
}

/**
 * A text from outside as it may be stored and shown: one kind of line break, nothing unseen, no space around; "" if
 * nothing of it is seen.
 */
export function plainText(text: string): string {
	if (!isSeen(text)) return "";
	return text
		.replace(/\r\n?|\u2028|\u2029/g, "\n")
		.replace(UNSEEN, "")
		.trim();
}
