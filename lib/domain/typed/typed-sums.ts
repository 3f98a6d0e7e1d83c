import { type ProjectSums, projectSums } from "../figures/project-account";
import type { FxTable, SourceRow } from "../record/dataset";
import { CapacityClaim, Investment, ProjectDocument } from "../record/project-document";
import { isPartialDate } from "../values/partial-date";
import { type Locale, STATUSES, type Status } from "../values/vocabulary";
import type { DisplayCurrency } from "../view/view";
import { isBlank, typedValues } from "./typed-values";

/** What a project's form adds up to, and what of it doesn't count. */
export type TypedSums = ProjectSums & {
	/** Capacity figures that another of their phase and kind goes before, or that are outdated. */
	claimsBeside: number;
	/** Rows that can't be read yet. */
	unreadClaims: number;
	unreadInvestments: number;
};

/** The sums of a form's texts as they stand, by the rules of every total. Rows that can't be read yet are left out. */
export function typedSums(
	texts: unknown,
	sources: readonly SourceRow[],
	currency: DisplayCurrency,
	fx: FxTable,
	locale: Locale,
): TypedSums {
	const typed = Object(typedValues(ProjectDocument, texts, locale).value) as Typed;
	let unreadClaims = 0;
	const phases = rowsOf(typed.phases).map((phase) => {
		const rows = rowsOf(phase.claims);
		const claims = rows.flatMap((row) => {
			const claim = { ...row, rankReason: null, citations: citationsOf(row) };
			return CapacityClaim.safeParse(claim).data ?? [];
		});
		unreadClaims += rows.filter(({ capacityMw }) => !isBlank(capacityMw)).length - claims.length;
		return {
			...UNTOLD,
			status: statusOf(phase),
			operationalOn: dateOf(phase.operationalOn),
			claims,
			citations: citationsOf(phase),
		};
	});
	const amounts = rowsOf(typed.investments);
	const investments = amounts.flatMap((row) => {
		const { amount, qualifier, amountLow, amountHigh, currency: own, basis, stage, rank, disputed, counted } = row;
		const announcedOn = dateOf(row.announcedOn);
		const money = { amount, qualifier, amountLow, amountHigh, currency: own, announcedOn };
		const standing = { basis, stage, rank, disputed, counted };
		return Investment.safeParse({ ...money, ...standing, citations: citationsOf(row) }).data ?? [];
	});
	const document = { status: statusOf(typed), phases, investments, announcedOn: dateOf(typed.announcedOn) };
	const sums = projectSums(document, sources, currency, fx, null);
	const claims = phases.flatMap((phase) => phase.claims).length;
	return {
		...sums,
		claimsBeside: claims - sums.capacity.flat().length,
		unreadClaims,
		unreadInvestments: amounts.filter(({ amount }) => !isBlank(amount)).length - investments.length,
	};
}

/** What no sum depends on: a phase's name, and where its status is from. */
const UNTOLD = { name: { en: "", fr: "" }, statusBasis: "declared" as const, statusAsOf: null, statusCitations: [] };

type Typed = Record<string, unknown>;

function rowsOf(list: unknown): Typed[] {
	return Array.isArray(list) ? list.map((row) => Object(row) as Typed) : [];
}

function statusOf({ status }: Typed): Status {
	return STATUSES.find((word) => word === status) ?? "announced";
}

function dateOf(date: unknown): string | null {
	return typeof date === "string" && isPartialDate(date) ? date : null;
}

/** What names no source yet counts all the same: citations are owed on saving. */
function citationsOf({ citations }: Typed): { source: string; locator: null; quote: null }[] {
	const named = rowsOf(citations).flatMap(({ source }) => (typeof source === "string" ? [source] : []));
	return (named.length > 0 ? named : ["unnamed"]).map((source) => ({ source, locator: null, quote: null }));
}
