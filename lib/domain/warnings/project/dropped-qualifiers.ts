import type { CapacityClaim, Investment, ProjectDocument } from "../../record/project-document";
import type { FormWarning } from "../form-warning";
import { figuresSaid, localizedTexts, type Said } from "./said-in-texts";

/** Words before a figure that its record dropped: "up to 600 MW", "about €2bn", where the figure stands as exact. */
export function droppedQualifiers(document: ProjectDocument): FormWarning[] {
	// What a power supply comes to is said of the supply.
	const said = localizedTexts({ ...document, energy: [] }).flatMap(({ text }) => figuresSaid(text.en, "en"));
	const of = (unit: Said["unit"], value: number) => {
		const found = said.filter((one) => one.unit === unit && Math.abs(one.value - value) <= value / 2000);
		return found.find(({ qualifier }) => qualifier !== "exact")?.qualifier ?? null;
	};
	return [
		...document.phases.flatMap(({ claims }, at) =>
			claims.flatMap((claim, index): FormWarning[] => {
				const [totalMw, path] = [announcedMw(claim), ["phases", at, "claims", index]];
				const qualifier = isOpen(claim) ? null : of("MW", totalMw);
				if (qualifier === "up_to")
					return [{ path: [...path, "capacityMwHigh"], code: "upToDropped", values: { totalMw } }];
				if (qualifier !== "at_least") return [];
				return [{ path: [...path, "capacityMwLow"], code: "atLeastDropped", values: { totalMw } }];
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

/** A claim that says how open it is already, or that nothing counts any more. */
export function isOpen({ rank, capacityMwLow, capacityMwHigh }: CapacityClaim): boolean {
	return rank === "deprecated" || capacityMwHigh !== null || capacityMwLow !== null;
}

/** An amount that stands as exact and counts. */
export function isExact({ qualifier, amountLow, amountHigh, rank }: Investment): boolean {
	return qualifier === "exact" && amountLow === null && amountHigh === null && rank !== "deprecated";
}

/** The figure that was announced: of a remainder, what it was subtracted from ("1000 − 200 MW"). */
export function announcedMw({ assertion, capacityMw, citations }: CapacityClaim): number {
	if (assertion !== "derived") return capacityMw;
	const total = citations.map(({ locator }) => /(\d+(?:\.\d+)?) −/.exec(locator ?? "")?.[1]).find((one) => one);
	return total === undefined ? capacityMw : Number(total);
}
