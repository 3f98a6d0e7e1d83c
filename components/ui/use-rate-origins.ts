import { useLocale, useTranslations } from "next-intl";
import type { Conversion } from "@/lib/domain/money/money";
import { LANGUAGE_TAGS } from "@/lib/domain/values/format";

/** Says where the rates of a conversion are from: "Federal Reserve and the European Central Bank (PLN)". */
export function useRateOrigins(): (conversion: Pick<Conversion, "origins">) => string {
	const t = useTranslations("vocabulary.rateOrigin");
	const locale = useLocale();
	return ({ origins }) => {
		const texts = new Set(origins.map(({ currency, origin }) => t(origin, { currency })));
		return new Intl.ListFormat(LANGUAGE_TAGS[locale], { type: "conjunction" }).format(texts);
	};
}
