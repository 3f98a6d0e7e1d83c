import type { CapacityClaim, Investment, ProjectDocument } from "../../record/project-document";
import type { Qualifier } from "../../values/vocabulary";
import type { FormWarning } from "../form-warning";
import { localizedTexts } from "./said-in-texts";

const BEFORE: { [K in Exclude<Qualifier, "exact">]: RegExp } = {
	up_to: /(?:(?<!\badds? )up to|as much as|at most|maximum of|ceiling of)(?: an?)? $/i,
	at_least: /(?:more than|over|at least|above|a minimum of)(?: an?)? $/i,
	about: /(?:about|around|some|roughly|nearly|almost|close to|an estimated)(?: an?)? $/i,
};
const FIGURE = /(\d[\d,]*(?:\.\d+)?)[\s\u00a0\u202f]?(bn|billion|m|million|trillion|crore|[MG]W)\b/g;
const TIMES: { [unit: string]: number } = { m: 1e6, million: 1e6, bn: 1e9, billion: 1e9, trillion: 1e12, crore: 1e7 };
/** Between a word and its figure there is at most a currency: "up to SEK 95bn". */
const CURRENCY = /(?:[A-Z]{0,3}[$€£₹¥₩₱]|[A-Z]{2,3} ?)$/;

type Said = { value: number; unit: "MW" | "money"; qualifier: Qualifier };

/** Words before a figure that its record dropped: "up to 600 MW", "about €2bn", where the figure stands as exact. */
export function droppedQualifiers(document: ProjectDocument): FormWarning[] {
	// What a power supply comes to is said of the supply.
	const said = localizedTexts({ ...document, energy: [] }).flatMap(({ text }) => figuresIn(text.en));
	const of = (unit: Said["unit"], value: number) => {
		const found = said.filter((one) => one.unit === unit && Math.abs(one.value - value) <= value / 2000);
		return found.find(({ qualifier }) => qualifier !== "exact")?.qualifier ?? null;
	};
	return [
		...document.phases.flatMap(({ claims }, at) =>
			claims.flatMap((claim, index): FormWarning[] => {
				const isOpen = claim.rank === "deprecated" || claim.capacityMwHigh !== null || claim.capacityMwLow !== null;
				if (isOpen || of("MW", announcedMw(claim)) !== "up_to") return [];
				const path = ["phases", at, "claims", index, "capacityMwHigh"];
				return [{ path, code: "upToDropped", values: { totalMw: announcedMw(claim) } }];
			}),
		),
		...document.investments.flatMap((money, at): FormWarning[] => {
			const qualifier = isExact(money) ? of("money", money.amount) : null;
			if (qualifier === null) return [];
			const path = ["investments", at, "qualifier"];
			return [{ path, code: "qualifierDropped", values: { qualifier } }];
		}),
	];
}

function isExact({ qualifier, amountLow, amountHigh, rank }: Investment): boolean {
	return qualifier === "exact" && amountLow === null && amountHigh === null && rank !== "deprecated";
}

/** The figure that was announced: of a remainder, what it was subtracted from ("1000 − 200 MW"). */
function announcedMw({ assertion, capacityMw, citations }: CapacityClaim): number {
	if (assertion !== "derived") return capacityMw;
	const total = citations.map(({ locator }) => /(\d+(?:\.\d+)?) −/.exec(locator ?? "")?.[1]).find((one) => one);
	return total === undefined ? capacityMw : Number(total);
}

function figuresIn(text: string): Said[] {
	return [...text.matchAll(FIGURE)].map(({ index, 1: digits = "", 2: unit = "" }) => {
		const before = text.slice(0, index).replace(CURRENCY, "");
		const words = Object.entries(BEFORE).find(([, pattern]) => pattern.test(before));
		const isMore = /^ or more\b/.test(text.slice(index).replace(FIGURE, ""));
		const number = Number(digits.replaceAll(",", ""));
		return {
			value: unit.endsWith("W") ? number * (unit === "GW" ? 1000 : 1) : number * (TIMES[unit] ?? 1),
			unit: unit.endsWith("W") ? "MW" : "money",
			qualifier: (words?.[0] as Qualifier | undefined) ?? (isMore ? "at_least" : "exact"),
		};
	});
}
