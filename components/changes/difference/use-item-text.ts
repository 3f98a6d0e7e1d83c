import { type AnnouncedAmount, announcedAmounts } from "@/components/ui/use-announced";
import { documentList, isCitations } from "@/lib/domain/record/document-lists";
import { formatMwExact, formatPartialDate } from "@/lib/domain/values/format";
import { QUALIFIERS } from "@/lib/domain/values/vocabulary";
import type { ChangeNames } from "./change-names";
import { type Fields, isFields, useValueWords, type ValueWords, valueTexts } from "./use-value-text";

/** Which fields of an item name it in a line. */
function namingFields(list: string): readonly string[] {
	return isCitations(list) ? ["source", "locator"] : (documentList(list)?.naming ?? []);
}

/** Names an item of a list in a few words: "350 MW IT load", "Permit, March 2026". */
export function useItemText(names: ChangeNames): ItemText {
	return itemTexts(useValueWords(), names);
}

type ItemText = (list: string, item: unknown) => string;

/** The same in a language that is handed over. */
export function itemTexts(words: ValueWords, names: ChangeNames): ItemText {
	const { locale, vocabulary, changes: t } = words;
	const valueText = valueTexts(words, names);
	const announced = announcedAmounts(locale, (key, values) => vocabulary(`put.${key}`, values));
	const part = (list: string, field: string, item: Fields) => {
		const value = item[field];
		if (field === "amount" && typeof value === "number" && typeof item.currency === "string") {
			return announced(putOf(item, value, item.currency));
		}
		if (field === "itMw" && typeof value === "number") return t("itPower", { power: formatMwExact(value, locale) });
		if (field === "facilityMw" && typeof value === "number") {
			return t("sitePower", { power: formatMwExact(value, locale) });
		}
		if (field === "asOf" && typeof value === "string") return formatPartialDate(value, locale);
		return valueText(field, value, item, list);
	};
	return (list, item) => {
		if (!isFields(item)) return valueText(list, item, {}, null);
		const fields = namingFields(list).filter((field) => item[field] !== null && item[field] !== undefined);
		return fields.map((field) => part(list, field, item)).join(", ");
	};
}

/** What an item says of its amount; one of before that could be said has nothing of it. */
function putOf({ qualifier, amountLow, amountHigh }: Fields, amount: number, currency: string): AnnouncedAmount {
	const endOf = (value: unknown) => (typeof value === "number" ? value : null);
	return {
		amount,
		qualifier: QUALIFIERS.find((word) => word === qualifier) ?? "exact",
		amountLow: endOf(amountLow),
		amountHigh: endOf(amountHigh),
		currency,
	};
}
