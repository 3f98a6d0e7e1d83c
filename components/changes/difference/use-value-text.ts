import { useLocale, useTranslations } from "next-intl";
import { documentList } from "@/lib/domain/record/document-lists";
import {
	countryName,
	formatMoneyExact,
	formatMwExact,
	formatPartialDate,
	LANGUAGE_TAGS,
	languageName,
} from "@/lib/domain/values/format";
import { own } from "@/lib/domain/values/own";
import { isPartialDate } from "@/lib/domain/values/partial-date";
import type { Locale } from "@/lib/domain/values/vocabulary";
import type { ChangeNames } from "./change-names";

export type Fields = Readonly<Record<string, unknown>>;

/** Fields of records themselves whose values are words of a vocabulary, with its namespace. */
const VOCABULARIES: Readonly<Record<string, string>> = {
	status: "status",
	statusBasis: "statusBasis",
	locationPrecision: "precision",
	qualifier: "qualifier",
};
const DATES = new Set(["announcedOn", "operationalOn", "statusAsOf", "asOf", "date", "publishedOn", "retrievedOn"]);
const AMOUNTS = new Set(["amount", "amountLow", "amountHigh"]);
const POWERS = new Set(["capacityMw", "capacityMwLow", "capacityMwHigh", "itMw", "facilityMw"]);

export function isFields(value: unknown): value is Fields {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Writes values of documents for the reader: `field` is the name of the field, `owner` what it is a field of, from
 * which an amount takes its currency, and `list` the list that the owner is an item of, which has its words; null for
 * fields of the record itself.
 */
export function useValueText(names: ChangeNames): ValueText {
	return valueTexts(useValueWords(), names);
}

type ValueText = (field: string, value: unknown, owner: Fields, list: string | null) => string;

type Translator = ReturnType<typeof useTranslations<never>>;

/** A language with the words that values and items of documents are written in; their places also need `fields`. */
export type ValueWords = { locale: Locale; vocabulary: Translator; changes: Translator };
export type PlaceWords = ValueWords & { fields: Translator };

/** The words of the page's language. */
export function useValueWords(): ValueWords {
	return { locale: useLocale(), vocabulary: useTranslations("vocabulary"), changes: useTranslations("changes") };
}

/** The same, with those of places. */
export function usePlaceWords(): PlaceWords {
	return { ...useValueWords(), fields: useTranslations("fields") };
}

/** The same as useValueText, in a language that is handed over. */
export function valueTexts({ locale, vocabulary: words, changes: t }: ValueWords, names: ChangeNames): ValueText {
	const word = (group: string, value: string) => {
		const key = `${group}.${value}`;
		return words.has(key) ? words(key) : value;
	};
	const textOf = (field: string, value: string, list: string | null): string => {
		const vocabularies = list === null ? VOCABULARIES : (documentList(list)?.vocabularies ?? {});
		const vocabulary = own(vocabularies, field);
		if (vocabulary !== undefined) return word(vocabulary, value);
		if (DATES.has(field)) return isPartialDate(value) ? formatPartialDate(value, locale) : value;
		if (field === "country") return countryName(value, locale);
		if (field === "language") return languageName(value, locale);
		if (field === "source") return own(names.sources, value) ?? value;
		if (field === "programmes" || field === "within") return own(names.programmes, value)?.[locale] ?? value;
		if (field === "parent") return own(names.organizations, value) ?? value;
		return value;
	};
	return function valueText(field, value, owner, list): string {
		if (value === null || value === undefined || value === "") return t("nothing");
		if (typeof value === "boolean") return t(value ? "yes" : "no");
		if (typeof value === "string") return textOf(field, value, list);
		if (typeof value === "number") {
			if (POWERS.has(field)) return formatMwExact(value, locale);
			if (AMOUNTS.has(field) && typeof owner.currency === "string") {
				return formatMoneyExact(value, owner.currency, locale);
			}
			return value.toLocaleString(LANGUAGE_TAGS[locale], { maximumFractionDigits: 6 });
		}
		if (Array.isArray(value))
			return value.map((item) => valueText(field, item, owner, list)).join(", ") || t("nothing");
		if (!isFields(value)) return String(value);
		if (typeof value[locale] === "string") return value[locale];
		return typeof value.source === "string" ? textOf("source", value.source, null) : t("nothing");
	};
}
