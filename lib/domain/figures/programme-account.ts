import { type Conversion, inCurrency } from "../money/money";
import type { Dataset, ProgrammeRow, ProjectRow } from "../record/dataset";
import { belongsTo, withAllParents } from "../record/parents";
import { select } from "../view/select";
import { DEFAULT_VIEW, type DisplayCurrency, type View, withChange } from "../view/view";
import { MONEY_STAGES, type MoneyStage, moneyByStage, moneyStageView } from "./money-stages";
import { rollup } from "./rollup";
import type { MoneyTally, Tally } from "./tally";

/**
 * A programme's envelope beside what this tracker's projects name of it: its own and those of the programmes within it,
 * each once. Envelope and projects are never added to each other, nor are envelopes.
 */
export type ProgrammeAccount = {
	programme: ProgrammeRow;
	/** The programme that it is a part of. */
	outer: ProgrammeRow | null;
	/** In whole units of `currency`; null if the programme states no amount or it can't be converted. */
	envelope: { amount: number; conversion: Conversion | null } | null;
	currency: string;
	/** Sums of the projects, and the view that they are the answer to. */
	named: Tally;
	view: View;
	/** The investment announced by the projects, in `currency`; null where none is, or none can be converted. */
	namedAmount: number | null;
	/**
	 * What of the named amount is at which stage, and the view that it opens to: whole projects, by their own status. Null
	 * where none is at that stage, or none can be converted.
	 */
	stages: Record<MoneyStage, { amount: number | null; view: View | null }>;
	/** Sums of the projects' capacity by the status of its phases. */
	byStatus: ReturnType<typeof rollup>["byStatus"];
	/** What of the envelope no project names; null unless both are known, 0 where more is named than announced. */
	notNamed: number | null;
	/** How much more is named than announced. */
	beyondEnvelope: number;
	/** The same amounts in the one currency that accounts beside each other are put in order by. */
	comparable: { envelope: number | null; namedAmount: number | null; notNamed: number | null };
};
type Account = Omit<ProgrammeAccount, "comparable">;

/**
 * The account of a programme in a display currency. With "original", or where the envelope has no rate, it is in the
 * envelope's own if nothing is named in another; else "original" means euros. What is overdue is reckoned on `today`.
 */
export function programmeAccount(
	dataset: Dataset,
	programme: ProgrammeRow,
	display: DisplayCurrency,
	today: string,
): ProgrammeAccount {
	const common = display === "original" ? "EUR" : display;
	const converted = accountIn(dataset, programme, common, common, today);
	const { envelope, namedAmount, notNamed } = converted;
	return {
		...(accountInOwn(dataset, programme, display, converted, today) ?? converted),
		comparable: { envelope: envelope?.amount ?? null, namedAmount, notNamed },
	};
}

/** The account in the currency of the envelope, where it is asked for or there is no rate, if nothing is in another. */
function accountInOwn(
	dataset: Dataset,
	programme: ProgrammeRow,
	display: DisplayCurrency,
	converted: Account,
	today: string,
) {
	const own = programme.currency;
	const hasNoRate = programme.amount !== null && converted.envelope === null;
	if (own === null || own === converted.currency || (display !== "original" && !hasNoRate)) return null;
	const account = accountIn(dataset, programme, "original", own, today);
	const { byCurrency } = account.named.money.announced;
	return Object.keys(byCurrency).every((currency) => currency === own) ? account : null;
}

/** The programmes within one, through any number of others, by slug. */
export function innerProgrammes(dataset: Pick<Dataset, "programmes">, slug: string): ProgrammeRow[] {
	const within = new Map(dataset.programmes.map((programme) => [programme.slug, programme.within]));
	return dataset.programmes.filter((programme) => programme.slug !== slug && belongsTo(within, programme.slug, slug));
}

/** The programmes that projects are named in, and those around them. */
export function programmesNamedIn(
	{ programmes }: Pick<Dataset, "programmes">,
	projects: readonly Pick<ProjectRow, "programmes">[],
): ProgrammeRow[] {
	const within = new Map(programmes.map((programme) => [programme.slug, programme.within]));
	const named = new Set(
		withAllParents(
			within,
			projects.flatMap((project) => project.programmes),
		),
	);
	return programmes.filter(({ slug }) => named.has(slug));
}

/** What a programme states, in a currency; null without an amount, or without a rate. */
export function envelopeIn(
	{ amount, currency: own, announcedOn }: Pick<ProgrammeRow, "amount" | "currency" | "announcedOn">,
	currency: string,
	fx: Dataset["fx"],
): Account["envelope"] {
	return amount === null || own === null ? null : inCurrency(amount, own, currency, announcedOn, fx);
}

function accountIn(
	dataset: Dataset,
	programme: ProgrammeRow,
	display: DisplayCurrency,
	currency: string,
	today: string,
): Account {
	const envelope = envelopeIn(programme, currency, dataset.fx);
	const view = withChange(DEFAULT_VIEW, { programmes: [programme.slug], currency: display, measure: "projects" });
	const selection = select(dataset, view, today);
	const rolled = rollup(selection);
	const named = rolled.total;
	const amountOf = ({ amount, byCurrency, added, notConverted }: MoneyTally) =>
		added === notConverted ? null : display === "original" ? (byCurrency[currency] ?? 0) : amount;
	const namedAmount = amountOf(named.money.announced);
	const staged = moneyByStage(selection);
	const rest = envelope === null || namedAmount === null ? null : envelope.amount - namedAmount;
	return {
		programme,
		outer: dataset.programmes.find(({ slug }) => slug === programme.within) ?? null,
		envelope,
		currency,
		named,
		view,
		stages: Object.fromEntries(
			MONEY_STAGES.map((stage) => {
				const money = staged[stage];
				return [stage, { amount: money ? amountOf(money) : null, view: moneyStageView(view, stage) }];
			}),
		) as Account["stages"],
		get byStatus() {
			return rolled.byStatus;
		},
		namedAmount,
		notNamed: rest === null ? null : Math.max(0, rest),
		beyondEnvelope: Math.max(0, -(rest ?? 0)),
	};
}
