import { MONEY_STAGES, type MoneyStage } from "@/lib/domain/figures/money-stages";
import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";
import type { Token } from "../style/tokens";
import { statusToken } from "../style/tokens";

/** A part of a bar: its ends are shares of the axis. What no project names is hollow. */
export type StepPart = { key: MoneyStage | "envelope" | "notNamed"; from: number; to: number; colour: Token | null };

/** A bar of the account: what was announced, what is named of it, what of that is being built and in service. */
export type ProgrammeStep = {
	key: "envelope" | "named" | "building" | "inService";
	/** Null where nothing is known. */
	amount: number | null;
	parts: StepPart[];
};

const COLOURS: Record<MoneyStage, Token> = {
	inService: statusToken("operational"),
	building: statusToken("construction"),
	planned: statusToken("announced"),
	stopped: statusToken("paused"),
};

/**
 * The account of a programme as bars on one axis, each under the one that it is a part of; none where nothing is known.
 * Where more is named than announced, the bar of what is named is the longer one.
 */
export function prepareProgrammeSteps(account: ProgrammeAccount): ProgrammeStep[] {
	const { envelope, namedAmount, notNamed, stages } = account;
	const whole = Math.max(envelope?.amount ?? 0, namedAmount ?? 0);
	if (whole === 0) return [];
	const at = (amount: number) => amount / whole;
	let reached = 0;
	const parts = MONEY_STAGES.flatMap((stage): StepPart[] => {
		const { amount } = stages[stage];
		if (amount === null || amount === 0) return [];
		const from = at(reached);
		reached += amount;
		return [{ key: stage, from, to: at(reached), colour: COLOURS[stage] }];
	});
	const rest: StepPart[] =
		notNamed === null || notNamed === 0
			? []
			: [{ key: "notNamed", from: at(reached), to: at(envelope?.amount ?? 0), colour: null }];
	const partOf = (stage: "building" | "inService"): ProgrammeStep => {
		return { key: stage, amount: stages[stage].amount, parts: parts.filter(({ key }) => key === stage) };
	};
	const steps: ProgrammeStep[] = [];
	if (envelope !== null) {
		const part = { key: "envelope", from: 0, to: at(envelope.amount), colour: "accent" } as const;
		steps.push({ key: "envelope", amount: envelope.amount, parts: [part] });
	}
	if (namedAmount !== null) {
		steps.push(
			{ key: "named", amount: namedAmount, parts: [...parts, ...rest] },
			partOf("building"),
			partOf("inService"),
		);
	}
	return steps;
}
