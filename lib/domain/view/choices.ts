import { canonicalView, GROUPINGS, MEASURES, SCALES, type View, withChange } from "./view";

/** Why a choice can't be combined with the others. */
export type Refusal =
	| "kindOfMoney"
	| "shareOfOverlapping"
	| "shareOfKinds"
	| "onlyByCountry"
	| "onlyByYear"
	| "perProject";

/** What a reader may choose of how figures are shown, by its name in addresses. */
const CHOSEN = { measure: MEASURES, by: GROUPINGS, scale: SCALES } as const;
export type ChoiceName = keyof typeof CHOSEN;

/** One value of a choice. */
export type Choice = {
	value: string;
	isChosen: boolean;
	/** The view with it; what can't be combined with it is at its usual value there. */
	view: View;
	/** Choices that this one puts back to their usual value. */
	resets: ChoiceName[];
	/** Set where it can't be chosen as long as the choices before it stay. */
	refusal: Refusal | null;
};

/**
 * The values of a choice, each with the view that it leads to or the reason why it can't be had. A measure goes before a
 * grouping and that before a scale: what stands before changes what stands behind, never the other way round.
 */
export function choicesOf(name: ChoiceName, view: View): Choice[] {
	return CHOSEN[name].map((value) => {
		const asked = withChange(view, { [name]: value });
		const next = canonicalView(asked);
		const names = Object.keys(CHOSEN) as ChoiceName[];
		return {
			value,
			isChosen: view[name] === value,
			view: next,
			resets: names.filter((other) => other !== name && next[other] !== asked[other]),
			refusal: next[name] === value ? null : refusalOf(asked, name),
		};
	});
}

/** Why a view isn't applicable by one of its choices. */
function refusalOf({ measure, by, scale }: View, name: ChoiceName): Refusal {
	if (name !== "scale") return "kindOfMoney";
	switch (scale) {
		case "share":
			return by === "kind" && measure === "capacity" ? "shareOfKinds" : "shareOfOverlapping";
		case "cumulative":
			return "onlyByYear";
		default:
			return by === "country" ? "perProject" : "onlyByCountry";
	}
}
