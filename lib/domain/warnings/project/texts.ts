import type { FormWarning } from "../form-warning";

/** Names and a word or two ("Phase 1", "Colossus 1") are often the same in both languages; a sentence isn't. */
const SENTENCE_WORDS = 4;

/** Sentences that stand in both languages without a difference: one was copied, not translated. */
export function copiedTexts(value: unknown, path: FormWarning["path"] = []): FormWarning[] {
	if (typeof value !== "object" || value === null) return [];
	if (Array.isArray(value)) return value.flatMap((item, at) => copiedTexts(item, [...path, at]));
	if ("en" in value && "fr" in value && typeof value.en === "string") {
		const isSentence = value.en.trim().split(/\s+/).length >= SENTENCE_WORDS;
		return isSentence && value.en === value.fr ? [{ path: [...path, "fr"], code: "copiedText", values: {} }] : [];
	}
	return Object.entries(value).flatMap(([key, child]) => copiedTexts(child, [...path, key]));
}
