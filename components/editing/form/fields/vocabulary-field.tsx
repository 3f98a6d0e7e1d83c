"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "./choice-field";

/**
 * A word of a closed vocabulary. `of` is its group in the messages of `vocabulary` ("status", "kind"); the definition
 * of each word is there as `<of>Definition`, or in `fields` as `words.<of>`.
 */
export function VocabularyField({
	name,
	words,
	of,
	className,
	mayBeEmpty,
	proposed,
}: {
	name: string;
	words: readonly string[];
	of: string;
	className?: string;
	mayBeEmpty?: boolean;
	proposed?: string | null;
}) {
	const vocabulary = useTranslations("vocabulary");
	const fields = useTranslations("fields");
	const choices = words.map((word) => ({
		value: word,
		label: capitalize(vocabulary(`${of}.${word}`)),
		definition: vocabulary.has(`${of}Definition.${word}`)
			? vocabulary(`${of}Definition.${word}`)
			: fields.has(`words.${of}.${word}`)
				? fields(`words.${of}.${word}`)
				: undefined,
	}));
	return (
		<ChoiceField name={name} choices={choices} className={className} mayBeEmpty={mayBeEmpty} proposed={proposed} />
	);
}

function capitalize(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
