import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";
import { formatMoney } from "@/lib/domain/values/format";
import type { ChartContext } from "../model/chart-context";

/**
 * A programme's account in a sentence: "€109bn announced; €60bn named in 12 projects; €20bn being built; none in
 * service." What isn't known is said as such, and never as zero.
 */
export function programmeSentence(
	account: ProgrammeAccount,
	{ locale, t }: Pick<ChartContext, "locale" | "t">,
): string {
	const { envelope, currency, named, namedAmount, stages } = account;
	const say = (key: string, values?: Record<string, string | number>) => t(`programme.sentence.${key}`, values);
	const money = (amount: number) => formatMoney(amount, currency, locale);
	const clauses = [envelope === null ? say("noEnvelope") : say("envelope", { amount: money(envelope.amount) })];
	if (named.projects === 0) clauses.push(say("noProjects"));
	else if (namedAmount === null) clauses.push(say("namedNothing", { projects: named.projects }));
	else {
		clauses.push(say("named", { amount: money(namedAmount), projects: named.projects }));
		for (const stage of ["building", "inService"] as const) {
			const { amount } = stages[stage];
			const none = stage === "building" ? "noBuilding" : "noInService";
			clauses.push(amount === null ? say(none) : say(stage, { amount: money(amount) }));
		}
	}
	const [first = "", ...rest] = clauses;
	const begun = first.slice(0, 1).toLocaleUpperCase(locale) + first.slice(1);
	return `${[begun, ...rest].join(locale === "fr" ? "\u202f; " : "; ")}.`;
}
