import type { Citation, ProjectDocument, Source } from "../../record/project-document";
import type { Qualifier } from "../../values/vocabulary";
import type { FormWarning } from "../form-warning";
import { announcedMw, isExact, isOpen } from "./dropped-qualifiers";
import { figuresSaid, type Said } from "./said-in-texts";

type Titles = ReadonlyMap<string, Pick<Source, "title" | "language">>;

/** Figures that the very title of their source calls "up to" or "about" so much, and that stand as exact. */
export function qualifiersInTitles({ phases, investments }: ProjectDocument, sources: Titles): FormWarning[] {
	const said = (citations: readonly Citation[], unit: Said["unit"], value: number): Qualifier | undefined =>
		citations
			.flatMap(({ source }) => {
				const { title = "", language } = sources.get(source) ?? {};
				return figuresSaid(title, language === "fr" ? "fr" : "en");
			})
			.find((one) => one.unit === unit && one.qualifier !== "exact" && Math.abs(one.value - value) <= one.step)
			?.qualifier;
	const warning = (path: FormWarning["path"], qualifier: Qualifier | undefined): FormWarning[] =>
		qualifier === undefined ? [] : [{ path, code: "qualifierInTitle", values: { qualifier } }];
	return [
		...phases.flatMap(({ claims }, at) =>
			claims.flatMap((claim, index) => {
				const qualifier = isOpen(claim) ? undefined : said(claim.citations, "MW", announcedMw(claim));
				// Of MW, "about" has no place of its own.
				return warning(["phases", at, "claims", index, "capacityMw"], qualifier === "about" ? undefined : qualifier);
			}),
		),
		...investments.flatMap((money, at) =>
			warning(
				["investments", at, "qualifier"],
				isExact(money) ? said(money.citations, "money", money.amount) : undefined,
			),
		),
	];
}
