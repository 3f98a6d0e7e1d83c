import type { Investment, ProjectDocument } from "../../record/project-document";
import { standingOf } from "../../view/facts";
import type { FormWarning } from "../form-warning";
import type { KnownProgramme, WarningContext } from "../warning-context";

/** Two amounts of a country that agree in so many digits are hardly two amounts. */
const TELLING_DIGITS = 3;
/** Nor are two as large as this. */
const TELLING_AMOUNT = 100_000_000_000;

/** A programme's envelope entered as a project's amount, which would count it twice. */
export function envelopeWarnings(document: ProjectDocument, { programmes }: WarningContext): FormWarning[] {
	return document.investments.flatMap((money, at): FormWarning[] => {
		if (standingOf(money) !== "added") return [];
		const found = programmes.find((programme) => isEnvelope(programme, money, document));
		if (!found || found.amount === null || found.currency === null) return [];
		const { amount, currency } = money;
		const values = { programme: found.slug, amount, currency, envelopeAmount: found.amount };
		const code = amount === found.amount ? "envelope" : "aboveEnvelope";
		return [{ path: ["investments", at, "amount"], code, values }];
	});
}

function isEnvelope(programme: KnownProgramme, money: Investment, document: ProjectDocument): boolean {
	if (programme.amount === null || programme.currency !== money.currency) return false;
	const isOwn = document.programmes.includes(programme.slug);
	if (money.amount > programme.amount) return isOwn;
	if (money.amount < programme.amount) return false;
	const sharesSource = money.citations.some(({ source }) => programme.sources.includes(source));
	return isOwn || sharesSource || (document.country === programme.country && isTelling(money.amount));
}

function isTelling(amount: number): boolean {
	return amount >= TELLING_AMOUNT || String(amount).replace(/0+$/, "").length >= TELLING_DIGITS;
}
