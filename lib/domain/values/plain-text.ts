/** Control characters, halves of surrogate pairs, and signs that turn the direction of the text around them. */
const UNSEEN = /[\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]|(?![\n\t])\p{Cc}/gu;

/** A text from outside as it may be stored and shown: one kind of line break, nothing unseen, no space around. */
export function plainText(text: string): string {
	return text
		.replace(/\r\n?|\u2028|\u2029/g, "\n")
		.replace(UNSEEN, "")
		.trim();
}
