import type { FieldChoice } from "@/components/editing/form/fields/choice-field";
import { LANGUAGE_TAGS, languageName } from "@/lib/domain/values/format";
import type { Locale } from "@/lib/domain/values/vocabulary";

/** Languages with a code of two letters in which news of datacenters is written. */
const LANGUAGES =
	"en fr ar be bg bn bs ca cs cy da de el es et eu fa fi ga gl he hi hr hu hy id is it ja ka kk km ko lo lt lv mk mn ms mt my nb ne nl nn no pl pt ro ru sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh".split(
		" ",
	);

/** The languages of documents, the reader's way and order, English and French first; `own` is the source's. */
export function sourceLanguageChoices(locale: Locale, own: string | null): FieldChoice[] {
	const [english = "", french = "", ...others] = [...new Set([...LANGUAGES, ...(own === null ? [] : [own])])];
	const collator = new Intl.Collator(LANGUAGE_TAGS[locale]);
	const choice = (code: string) => ({ value: code, label: languageName(code, locale) });
	return [
		...[english, french].map(choice),
		...others.map(choice).sort((one, other) => collator.compare(one.label, other.label)),
	];
}
