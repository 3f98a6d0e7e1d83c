import { ViewAnswer } from "../figures/answer";
import type { Opening } from "../figures/drilldown";
import { measuredAgainst } from "../figures/measured-against";
import { MONEY_STAGES, type MoneyStage, moneyByStage, moneyStageView } from "../figures/money-stages";
import { type ProgrammeAccount, programmeAccount } from "../figures/programme-account";
import type { Unit } from "../figures/series";
import type { MoneyTally, Tally } from "../figures/tally";
import { projectsUnderWay } from "../figures/under-way";
import type { Dataset, ProjectRow } from "../record/dataset";
import {
	CAPACITY_KINDS,
	type CapacityKind,
	LOAD_KINDS,
	MONEY_COLUMNS,
	type MoneyColumn,
	ROLES,
	type Role,
	STATUSES,
	type Status,
} from "../values/vocabulary";
import { UNDER_WAY } from "../view/portions";
import { prepare } from "../view/prepared";
import { type View, withChange } from "../view/view";
import type { ComparedNoun } from "./compare-request";
import { type Difference, differenceOf } from "./difference";

/** One of the things side by side, and the view narrowed to it, answered. */
export type Compared = {
	key: string;
	answer: ViewAnswer;
	/** Set of a project, which a view can't be narrowed to: it is answered from itself alone. */
	project: ProjectRow | null;
	/** Set of a programme. */
	account: ProgrammeAccount | null;
};

/** A number of one of them: what it opens to, and of money how it was added up. Null is unknown, not zero. */
export type ComparedCell = {
	value: number | null;
	/** The rows behind it; null for what its own record says, and where there is none. */
	opens: { view: View; opening: Partial<Opening> } | null;
	money?: MoneyTally;
	tally?: Tally;
};

/** What a number is of: which measure, which part of it, how far that has come. */
export type ComparedFigure =
	| { group: "projects"; part: "all" | "underWay" }
	| { group: "capacity"; part: CapacityKind; status: Status | null }
	| { group: "envelope"; part: "envelope" | "notNamed" }
	| { group: "money"; part: MoneyColumn; stage: MoneyStage | null }
	| { group: "per-head" | "per-gdp"; part: CapacityKind | "announced"; measure: "capacity" | "investment" };

/** A number of each, in one unit: the same definition side by side. */
export type ComparedRow = {
	figure: ComparedFigure;
	unit: Unit;
	currency: string | null;
	cells: ComparedCell[];
	/** Null where nothing is known, and where the values are in several currencies. */
	difference: Difference | null;
};

/** The rows of a comparison; of companies one block a role, since a supplier isn't ranked beside an owner. */
export type ComparedBlock = { role: Role | null; rows: ComparedRow[] };

/** Things of one kind side by side. */
export type Comparison = { noun: ComparedNoun; items: Compared[]; blocks: ComparedBlock[] };

/** Compares things of one kind in a view: every number is the answer to the view narrowed to each of them. */
export function comparison(
	dataset: Dataset,
	noun: ComparedNoun,
	keys: readonly string[],
	view: View,
	today: string,
): Comparison {
	const items = keys.map((key) => comparedOf(dataset, noun, key, view, today));
	if (noun !== "company") return { noun, items, blocks: [{ role: null, rows: rowsOf(noun, items, today) }] };
	const blocks = ROLES.filter((role) => view.role === null || view.role === role).flatMap((role): ComparedBlock[] => {
		const own = inRole(items, role);
		const isTaken = own.some(({ answer }) => answer.rollup("projects", "status").total.projects > 0);
		return isTaken ? [{ role, rows: rowsOf(noun, own, today) }] : [];
	});
	return { noun, items, blocks };
}

function comparedOf(dataset: Dataset, noun: ComparedNoun, key: string, view: View, today: string): Compared {
	const narrowed: Record<ComparedNoun, Partial<View>> = {
		country: { countries: [key] },
		company: { companies: [key] },
		programme: { programmes: [key] },
		project: {},
	};
	const project = noun === "project" ? (dataset.projects.find(({ slug }) => slug === key) ?? null) : null;
	const own = withChange(view, { ...narrowed[noun], by: "country", scale: "absolute", sort: null });
	const from = noun === "project" ? { ...dataset, projects: project === null ? [] : [project] } : dataset;
	const then = prepare(dataset, view).dataset;
	const programme = noun === "programme" ? dataset.programmes.find(({ slug }) => slug === key) : undefined;
	return {
		key,
		answer: new ViewAnswer(from, own, [], today),
		project,
		account: programme ? programmeAccount(then, programme, view.currency, today) : null,
	};
}

function inRole(items: readonly Compared[], role: Role): Compared[] {
	return items.map((item) => {
		const { dataset, view, notices, today } = item.answer;
		return { ...item, answer: new ViewAnswer(dataset, { ...view, role }, notices, today) };
	});
}

function rowsOf(noun: ComparedNoun, items: readonly Compared[], today: string): ComparedRow[] {
	return [
		...(noun === "project" ? [] : projectRows(items)),
		...capacityRows(items),
		...(noun === "programme" ? envelopeRows(items) : []),
		...moneyRows(items),
		...(noun === "country" ? ratioRows(items, today) : []),
	];
}

/** A row, and what tells its values apart unless they are in several units. */
function row(figure: ComparedFigure, unit: Unit, currency: string | null, cells: ComparedCell[]): ComparedRow {
	const isComparable = unit !== "money" || currency !== null;
	return {
		...{ figure, unit, currency, cells },
		difference: isComparable ? differenceOf(cells.map(({ value }) => value)) : null,
	};
}

function projectRows(items: readonly Compared[]): ComparedRow[] {
	const all = items.map(({ answer }): ComparedCell => {
		const { total } = answer.rollup("projects", "status");
		return { value: total.projects, opens: opening(answer.viewOf("projects")), tally: total };
	});
	const underWay = items.map(({ answer }): ComparedCell => {
		const { share } = projectsUnderWay(answer.rollup("projects", "status").total);
		const { statuses } = answer.view;
		const those = UNDER_WAY.filter((status) => statuses.length === 0 || statuses.includes(status)).toSorted();
		const view = withChange(answer.viewOf("projects"), { statuses: those });
		return { value: share, opens: share === null || those.length === 0 ? null : opening(view) };
	});
	return [
		row({ group: "projects", part: "all" }, "projects", null, all),
		row({ group: "projects", part: "underWay" }, "projects share", null, underWay),
	];
}

/** Each kind whole, then by the status of its phases; plants come last: they are no load. */
function capacityRows(items: readonly Compared[]): ComparedRow[] {
	const cellsOf = (part: CapacityKind, status: Status | null): ComparedCell[] =>
		items.map(({ answer, project }) => {
			const rolled = answer.rollup("capacity", "status");
			const tally = status === null ? rolled.total : rolled.byStatus[status];
			if (!tally || tally.figures[part] === 0) return { value: null, opens: null };
			const opens = project === null ? opening(answer.viewOf("capacity"), { part, status }) : null;
			return { value: tally.capacityMw[part], opens, ...(status === null ? { tally } : {}) };
		});
	const isKnown = ({ cells }: ComparedRow) => cells.some(({ value }) => value !== null);
	return [...LOAD_KINDS, ...CAPACITY_KINDS.filter((kind) => kind === "generation")].flatMap((part) => {
		const whole = row({ group: "capacity", part, status: null }, "MW", null, cellsOf(part, null));
		if (!isKnown(whole)) return [];
		const split = STATUSES.map((status) =>
			row({ group: "capacity", part, status }, "MW", null, cellsOf(part, status)),
		).filter(isKnown);
		return [whole, ...split];
	});
}

/** What was announced as an envelope, and what of it no project names: shown beside money, never added. */
function envelopeRows(items: readonly Compared[]): ComparedRow[] {
	const accounts = items.map(({ account }) => account);
	// Envelopes without a rate are in their own currencies: then they have none in common.
	const currencies = new Set(accounts.flatMap((account) => (account?.envelope ? [account.currency] : [])));
	const [currency = null] = currencies.size === 1 ? currencies : [];
	const cells = (value: (account: ProgrammeAccount) => number | null): ComparedCell[] =>
		accounts.map((account) => ({ value: account === null ? null : value(account), opens: null }));
	return [
		row(
			{ group: "envelope", part: "envelope" },
			"money",
			currency,
			cells(({ envelope }) => envelope?.amount ?? null),
		),
		row(
			{ group: "envelope", part: "notNamed" },
			"money",
			currency,
			cells(({ notNamed }) => notNamed),
		),
	];
}

/** Each column of money, which are never added to each other; of what is announced, how far its projects have come. */
function moneyRows(items: readonly Compared[]): ComparedRow[] {
	const [first] = items;
	if (!first) return [];
	const { currency: display } = first.answer.view;
	const currency = display === "original" ? null : display;
	const byStage = items.map(({ answer }) => moneyByStage(answer.selection("investment")));
	const cellsOf = (part: MoneyColumn, stage: MoneyStage | null): ComparedCell[] =>
		items.map(({ answer, project }, at) => {
			const view = stage === null ? answer.viewOf("investment") : moneyStageView(answer.viewOf("investment"), stage);
			const tally = answer.rollup("investment", "status").total;
			const money = stage === null ? tally.money[part] : byStage[at]?.[stage];
			if (view === null || money === undefined) return { value: null, opens: null };
			const isKnown = money.added > 0;
			const opens = isKnown && project === null ? opening(view, part === "announced" ? {} : { part }) : null;
			const value = currency === null || money.added === money.notConverted ? null : money.amount;
			return { value, opens, money, ...(stage === null ? { tally } : {}) };
		});
	return MONEY_COLUMNS.flatMap((part) => {
		const stages = part === "announced" ? [null, ...MONEY_STAGES] : [null];
		return stages
			.map((stage) => row({ group: "money", part, stage }, "money", currency, cellsOf(part, stage)))
			.filter(({ figure, cells }) => {
				const isAlways = figure.group === "money" && (figure.stage === "building" || figure.stage === "inService");
				const isWhole = part === "announced" && figure.group === "money" && figure.stage === null;
				return isAlways || isWhole || cells.some(({ money }) => (money?.added ?? 0) > 0);
			});
	});
}

/** Per inhabitant and per unit of GDP: of countries alone, which have either. */
function ratioRows(items: readonly Compared[], today: string): ComparedRow[] {
	const ratios = items.map(({ key, answer }) => measuredAgainst(answer.dataset, answer.view, [key], today));
	return (["per-head", "per-gdp"] as const).flatMap((group) =>
		(["capacity", "investment"] as const).flatMap((measure): ComparedRow[] => {
			const each = ratios.map((own) => own.find((ratio) => ratio.scale === group && ratio.measure === measure));
			const [known] = each.filter((ratio) => ratio !== undefined);
			if (!known || (measure === "investment" && known.currency === null)) return [];
			const parts = measure === "investment" ? (["announced"] as const) : LOAD_KINDS;
			return parts
				.map((part) =>
					row(
						{ group, part, measure },
						known.unit,
						known.currency,
						each.map((ratio): ComparedCell => {
							const value = ratio?.values.find((cell) => cell.part === part)?.value ?? null;
							if (!ratio || value === null) return { value: null, opens: null };
							return { value, opens: opening(ratio.view, part === "announced" ? {} : { part }) };
						}),
					),
				)
				.filter(({ cells }) => cells.some(({ value }) => value !== null));
		}),
	);
}

function opening(view: View, opened: Partial<Opening> = {}): ComparedCell["opens"] {
	return { view, opening: opened };
}
