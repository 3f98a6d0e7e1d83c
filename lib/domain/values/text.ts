import { z } from "zod";
import { isOneLine, isSeen, isStraight, plainText } from "./plain-text";

/** What PostgreSQL keeps in no text: NUL, and halves of surrogate pairs. */
const UNSTORABLE = /[\0\p{Cs}]/u;

/** Whether the database can keep a text. */
export function isStorable(text: string): boolean {
	return !UNSTORABLE.test(text);
}

/** A schema for a text that the database can keep, of at most `longest` characters, of which nothing is looked at first. */
export function text(longest: number) {
	return storable(z.string(), longest);
}

/** The same without spaces around it, of which something is seen and which turns nothing around. */
export function prose(longest: number) {
	return storable(z.string().trim().min(1, { error: "required", abort: true }), longest)
		.refine(isSeen, { error: "required", abort: true })
		.refine(isStraight, { error: "invalid_character", abort: true });
}

/** The same on one line: a name, a place. */
export function line(longest: number) {
	return prose(longest).refine(isOneLine, { error: "invalid_character" });
}

/** A schema for a text of which everything unseen is taken away: for those who can't know that it is there. */
export function cleanedText(longest: number, { tooLong }: { tooLong: string }) {
	return z
		.string()
		.max(longest * 4, { error: tooLong, abort: true })
		.transform(plainText)
		.pipe(z.string().max(longest, { error: tooLong }));
}

/** A schema of a kind of text with the rules of every text that is stored. */
export function storable<T extends z.ZodString | z.ZodURL>(schema: T, longest: number): T {
	return schema.max(longest, { abort: true }).refine(isStorable, { error: "invalid_character", abort: true }) as T;
}

/**
 * A list of at most `most` items. A longer one is refused by its length, before any item is looked at: what is wrong
 * with half a million items would fill the memory.
 */
export function listOf<T extends z.ZodType>(item: T, most: number) {
	return refusedByLength(z.array(item).max(most), most);
}

/** The same for a list that may not be empty; `error` is what an empty one is told. */
export function listOfSome<T extends z.ZodType>(item: T, most: number, error: string) {
	return refusedByLength(z.array(item).min(1, { error }).max(most), most);
}

/** The same for a list of texts in which each stands once; the later of two alike is a `duplicate`. */
export function listOfDistinct<T extends z.ZodType<string>>(item: T, most: number) {
	const distinct = z.array(item).check(z.maxLength(most), ({ value, issues }) => {
		if (value.length > most) return;
		for (const [index, text] of value.entries()) {
			if (value.indexOf(text) === index) continue;
			issues.push({ code: "custom", message: "duplicate", input: text, path: [index], continue: true });
		}
	});
	return refusedByLength(distinct, most);
}

/** zod looks at the items of a list first, then at its length. */
function refusedByLength<T extends z.ZodArray>(list: T, most: number): T {
	const parse = list._zod.parse;
	list._zod.parse = (payload, context) => {
		return Array.isArray(payload.value) && payload.value.length > most ? payload : parse(payload, context);
	};
	return list;
}
