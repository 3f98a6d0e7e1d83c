import { isRecord } from "@/lib/domain/record/path";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import { ProjectDocument } from "@/lib/domain/record/project-document";
import { typedValues } from "@/lib/domain/typed/typed-values";
import { countryName, formatMoney, formatMw, formatPartialDate, LANGUAGE_TAGS } from "@/lib/domain/values/format";
import { isPartialDate } from "@/lib/domain/values/partial-date";
import { CAPACITY_KINDS, LOCALES, type Locale, type LocationPrecision } from "@/lib/domain/values/vocabulary";
import en from "@/messages/en/proposals.json";
import enWords from "@/messages/en/vocabulary.json";
import fr from "@/messages/fr/proposals.json";
import frWords from "@/messages/fr/vocabulary.json";

// Texts in both languages come from both languages' words, whatever the page's are.
const WORDS: Record<Locale, typeof en> = { en, fr };
const VOCABULARY: Record<Locale, typeof enWords> = { en: enWords, fr: frWords };

type Texts = Readonly<Record<string, unknown>>;

/** A name for a phase that the source doesn't name: by its number. */
export function phaseName(index: number): LocalizedText {
	return inBoth((locale) => fill(WORDS[locale].phase, { number: String(index + 1) }));
}

/** What there is to say of a source of electricity of which only the kind is known. */
export function energyNote(kind: string): LocalizedText | null {
	const word = (locale: Locale) => new Map(Object.entries(VOCABULARY[locale].energy)).get(kind);
	return word("en") ? inBoth((locale) => word(locale) ?? "") : null;
}

/** How exactly a place is known, by the most exact that is filled in; null while nothing is. */
export function likelyPrecision({ latitude, locality, admin1, country }: Texts): LocationPrecision | null {
	if (!isEmpty(latitude)) return null;
	if (!isEmpty(locality)) return "locality";
	if (!isEmpty(admin1)) return "region";
	return isEmpty(country) ? null : "country";
}

/**
 * A summary of the figures that stand in the form, in both languages: nothing but them. Null while neither place, date
 * nor figure is there.
 */
export function proposedSummary(texts: Texts, locale: Locale): LocalizedText | null {
	const typed = Object(typedValues(ProjectDocument, texts, locale).value) as Record<string, unknown>;
	const isKnown = [typed.country, typed.announcedOn, ...rows(typed.investments), ...rows(typed.phases)].some(Boolean);
	return isKnown ? inBoth((language) => summaryIn(language, typed)) : null;
}

function summaryIn(locale: Locale, typed: Record<string, unknown>): string {
	const words = WORDS[locale];
	const list = new Intl.ListFormat(LANGUAGE_TAGS[locale], { type: "unit", style: "short" });
	const country = text(typed.country);
	const named = country === "" ? "" : countryName(country, locale);
	const locality = text(typed.locality) || text(typed.admin1);
	const place = locality !== "" && named !== "" ? `${locality} (${named})` : locality || named;
	const phases = rows(typed.phases);
	// What no total holds isn't what the project costs.
	const added = rows(typed.investments).filter(
		({ counted, disputed, rank }) => counted === true && disputed !== true && rank !== "deprecated",
	);
	const amounts = added.flatMap(({ amount, currency }) =>
		typeof amount === "number" && /^[A-Z]{3}$/.test(text(currency))
			? [formatMoney(amount, text(currency), locale)]
			: [],
	);
	const claims = phases.flatMap((phase) => rows(phase.claims));
	const figures = claims.flatMap(({ capacityMw, capacityKind }) => {
		const kind = CAPACITY_KINDS.find((one) => one === capacityKind);
		if (typeof capacityMw !== "number" || kind === undefined) return [];
		return [`${formatMw(capacityMw, locale)} (${inSentence(VOCABULARY[locale].kind[kind], locale)})`];
	});
	const dates = phases.flatMap(({ operationalOn }) => dateIn(operationalOn, locale));
	const names = rows(typed.participations).map(({ organization }) => text(organization));
	const announced = dateIn(typed.announcedOn, locale);
	const join = (parts: readonly string[]) => list.format([...new Set(parts.filter((part) => part !== ""))]);
	return [
		place === "" ? words.sitePlain : fill(words.site, { place }),
		announced[0] && fill(words.announced, { date: announced[0] }),
		join(amounts) && fill(words.money, { amounts: join(amounts) }),
		join(figures) && fill(words.capacity, { figures: join(figures) }),
		join(dates) && fill(words.service, { dates: join(dates) }),
		join(names) && fill(words.parties, { names: join(names) }),
	]
		.filter(Boolean)
		.join(" ");
}

function inBoth(write: (locale: Locale) => string): LocalizedText {
	return Object.fromEntries(LOCALES.map((locale) => [locale, write(locale)])) as LocalizedText;
}

function fill(sentence: string, values: Readonly<Record<string, string>>): string {
	return Object.entries(values).reduce((said, [name, value]) => said.replace(`{${name}}`, () => value), sentence);
}

/** A word of a vocabulary within a sentence; "IT load" keeps its letters. */
function inSentence(word: string, locale: Locale): string {
	return /^\p{Lu}\p{Lu}/u.test(word) ? word : word.charAt(0).toLocaleLowerCase(locale) + word.slice(1);
}

function dateIn(date: unknown, locale: Locale): string[] {
	return typeof date === "string" && isPartialDate(date) ? [formatPartialDate(date, locale)] : [];
}

function rows(list: unknown): Record<string, unknown>[] {
	return Array.isArray(list) ? list.filter(isRecord) : [];
}

function text(value: unknown): string {
	return typeof value === "string" ? value.trim() : "";
}

function isEmpty(value: unknown): boolean {
	return text(value) === "";
}
