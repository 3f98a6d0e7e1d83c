import {
	countryName,
	formatCount,
	formatMoney,
	formatMoneyExact,
	formatMwExact,
	formatPartialDate,
} from "../values/format";
import type { Locale } from "../values/vocabulary";
import type { FormWarning } from "./form-warning";

const NO_BREAK_SPACE = "\u00a0";

/**
 * The values of a warning in the reader's way, by what their names say: dates (`date`, `…On`), amounts (`amount`,
 * `…Amount`, in `currency`), `…EuroPerMw`, `…Mw`, `…Km`, `country`. Counts, names and words of the vocabularies stay.
 */
export function formatWarningValues(values: FormWarning["values"], locale: Locale): FormWarning["values"] {
	const currency = String(values.currency ?? "EUR");
	const format = (name: string, value: string | number): string | number => {
		if (name === "date" || name.endsWith("On")) return formatPartialDate(String(value), locale);
		if (name === "country") return countryName(String(value), locale);
		if (typeof value === "string") return value;
		if (/amount$/i.test(name)) return formatMoneyExact(value, currency, locale);
		if (/EuroPerMw$/i.test(name)) return formatMoney(value, "EUR", locale);
		if (name.endsWith("Mw")) return formatMwExact(value, locale);
		if (name.endsWith("Km"))
			return `${value < 1 ? "<" : ""}${formatCount(Math.max(1, value), locale)}${NO_BREAK_SPACE}km`;
		return value;
	};
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, format(name, value)]));
}
