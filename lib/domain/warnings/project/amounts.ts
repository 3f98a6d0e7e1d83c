import { inCurrency } from "../../money/money";
import type { ProjectDocument } from "../../record/project-document";
import { moneyDate } from "../../view/facts";
import type { FormWarning } from "../form-warning";
import type { WarningContext } from "../warning-context";

/** Below a million euros no campus is built: an amount typed in millions ("1200"). */
const LEAST_EURO = 1_000_000;
/** Above a trillion euros no campus is built either: a billion too many. */
const MOST_EURO = 1_000_000_000_000;

/** The code for an amount of a magnitude that looks like a slip, else null; unconverted where no rate is known. */
export function magnitude(
	amount: number,
	currency: string,
	date: string | null,
	{ fx }: Pick<WarningContext, "fx">,
): "amountSmall" | "amountLarge" | null {
	const converted = inCurrency(amount, currency, "EUR", date, fx);
	if (!converted) return amount < LEAST_EURO ? "amountSmall" : null;
	if (converted.amount < LEAST_EURO) return "amountSmall";
	return converted.amount > MOST_EURO ? "amountLarge" : null;
}

/** Amounts whose magnitude looks like a slip of thousands, millions or billions. */
export function amountWarnings(document: ProjectDocument, context: WarningContext): FormWarning[] {
	return document.investments.flatMap((money, at): FormWarning[] => {
		const { amount, currency } = money;
		const code = magnitude(amount, currency, moneyDate(money, document), context);
		return code ? [{ path: ["investments", at, "amount"], code, values: { amount, currency } }] : [];
	});
}
