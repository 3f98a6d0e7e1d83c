import { type Conversion, inCurrency } from "../money/money";
import type { Dataset, ProgrammeRow } from "../record/dataset";
import { select } from "../view/select";
import { DEFAULT_VIEW, type DisplayCurrency, withChange } from "../view/view";
import { rollup } from "./rollup";
import type { Tally } from "./tally";

/** A programme's envelope beside what is named in its projects. The two are never added to each other. */
export type ProgrammeAccount = {
	programme: ProgrammeRow;
	/** In whole units of `currency`; null if the programme states no amount or it can't be converted. */
	envelope: { amount: number; conversion: Conversion | null } | null;
	currency: string | null;
	/** Sums of the programme's projects, money in `currency`. */
	named: Tally;
	/** Envelope less what is named; null unless both are known. Negative if more is named than announced. */
	remainder: number | null;
};

/** The account of a programme in a display currency ("original" means the envelope's own, where it can be shown). */
export function programmeAccount(
	dataset: Dataset,
	programme: ProgrammeRow,
	display: DisplayCurrency,
): ProgrammeAccount {
	const own = programme.currency === "EUR" || programme.currency === "USD" ? programme.currency : "EUR";
	const currency = display === "original" ? own : display;
	const envelope =
		programme.amount === null || programme.currency === null
			? null
			: inCurrency(programme.amount, programme.currency, currency, programme.announcedOn, dataset.fx);
	const view = withChange(DEFAULT_VIEW, { programmes: [programme.slug], currency, measure: "projects" });
	const named = rollup(select(dataset, view)).total;
	const { added, notConverted } = named.money.announced;
	const isKnown = envelope !== null && added > notConverted;
	return {
		programme,
		envelope,
		currency,
		named,
		remainder: isKnown ? envelope.amount - named.money.announced.amount : null,
	};
}
