import { useLocale } from "next-intl";
import { useMemo } from "react";
import { useLoaded } from "@/components/editing/form/behaviour/use-loaded";
import { useTyped } from "@/components/editing/form/behaviour/use-typed";
import { useKnownSources } from "@/components/editing/source-picker/known-sources";
import type { FxTable } from "@/lib/domain/record/dataset";
import { type TypedSums, typedSums } from "@/lib/domain/typed/typed-sums";
import type { DisplayCurrency } from "@/lib/domain/view/view";
import { DISPLAY_CURRENCY } from "./display-currency";

const NO_RATES: FxTable = { months: [], unitsPerUsd: {} };

/**
 * What the figures in the form's `part` add up to now. In original currencies until the rates are there, which are
 * asked for where an amount needs one.
 */
export function useTypedSums(part: "phases" | "investments"): TypedSums & { currency: DisplayCurrency } {
	const locale = useLocale();
	const { sources } = useKnownSources();
	const typed = useTyped(({ [part]: list, announcedOn, country }) =>
		JSON.stringify({ [part]: list, announcedOn, country }),
	);
	const isForeign = useMemo(() => {
		const { money } = typedSums(JSON.parse(typed), [], "original", NO_RATES, locale);
		return money.some(({ currency }) => currency !== DISPLAY_CURRENCY);
	}, [typed, locale]);
	const rates = useLoaded<FxTable>(isForeign ? "/api/editing/rates" : null).value;
	return useMemo(() => {
		const currency = isForeign && rates === null ? "original" : DISPLAY_CURRENCY;
		const sums = typedSums(JSON.parse(typed), [...sources.values()], currency, rates ?? NO_RATES, locale);
		return { ...sums, currency };
	}, [typed, sources, rates, isForeign, locale]);
}
