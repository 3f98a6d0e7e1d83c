import { LANGUAGE_TAGS, languageName } from "@/lib/domain/values/format";
import type { Locale } from "@/lib/domain/values/vocabulary";

/** The languages of the press that is read, ISO 639-1. */
const LANGUAGES =
	"ar az bg bn bs ca cs da de el en es et fa fi fr ga he hi hr hu hy id is it ja ka kk km ko lt lv mk mn ms nb nl nn no pl pt ro ru sk sl sq sr sv th tr uk ur uz vi zh".split(
		" ",
	);

/** Languages to choose from, by name in the reader's language, its own and English first; `more` are codes owed too. */
export function languageChoices(locale: Locale, ...more: string[]): { value: string; label: string }[] {
	const collator = new Intl.Collator(LANGUAGE_TAGS[locale]);
	const first = [...new Set([locale, "en", "fr"])];
	const others = [...new Set([...LANGUAGES, ...more.filter((code) => /^[a-z]{2}$/.test(code))])]
		.filter((code) => !first.includes(code))
		.map((code) => ({ value: code, label: languageName(code, locale) }))
		.sort((one, other) => collator.compare(one.label, other.label));
	return [...first.map((code) => ({ value: code, label: languageName(code, locale) })), ...others];
}
