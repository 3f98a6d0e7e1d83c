import { useLocale, useTranslations } from "next-intl";
import { type Announced, isRange, qualifierOf } from "@/lib/domain/values/announced";
import { formatMoney } from "@/lib/domain/values/format";
import type { Locale, Qualifier } from "@/lib/domain/values/vocabulary";

/** Writes a figure as its source puts it: "up to 600 MW", "about €2bn", « 1 Md€ à 2 Md€ ». */
export function useAnnounced(): (announced: Announced, format: (value: number) => string) => string {
	return announcedTexts(useTranslations("vocabulary.put"));
}

/** Words of `vocabulary.put`. */
type Put = (key: string, values: Record<string, string>) => string;

function announcedTexts(t: Put): (announced: Announced, format: (value: number) => string) => string {
	return (announced, format) => {
		const { low, high } = announced;
		const qualifier = qualifierOf(announced);
		if (low !== null && high !== null && isRange(announced)) {
			const value = t("range", { low: format(low), high: format(high) });
			return qualifier === "about" ? t("about", { value }) : value;
		}
		const value = t(qualifier, { value: format(announced.value) });
		if (high !== null && high > announced.value) return t("alsoUpTo", { value, high: format(high) });
		return low !== null && low < announced.value ? t("alsoFrom", { value, low: format(low) }) : value;
	};
}

/** An amount with what its source says about it. */
export type AnnouncedAmount = {
	amount: number;
	qualifier: Qualifier;
	amountLow: number | null;
	amountHigh: number | null;
	currency: string;
};

/** Writes an amount as its source puts it, short unless another format is given. */
export function useAnnouncedAmount(): (money: AnnouncedAmount, format?: typeof formatMoney) => string {
	return announcedAmounts(useLocale(), useTranslations("vocabulary.put"));
}

/** The same in a language that is handed over, with its words of `vocabulary.put`. */
export function announcedAmounts(
	locale: Locale,
	t: Put,
): (money: AnnouncedAmount, format?: typeof formatMoney) => string {
	const announced = announcedTexts(t);
	return ({ amount, qualifier, amountLow, amountHigh, currency }, format = formatMoney) =>
		announced({ value: amount, low: amountLow, high: amountHigh, qualifier }, (value) =>
			format(value, currency, locale),
		);
}
