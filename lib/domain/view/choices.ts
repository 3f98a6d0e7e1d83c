import {
	AXES,
	type COMBINED,
	canonicalView,
	GROUPINGS,
	MEASURES,
	SCALES,
	SPLITS,
	splitOf,
	type View,
	withChange,
} from "./view";

/** Why a choice can't be combined with the others. */
export type Refusal =
	| "kindOfMoney"
	| "shareOfOverlapping"
	| "shareOfKinds"
	| "onlyByCountry"
	| "onlyByYear"
	| "perProject"
	| "byStatus"
	| "byCompany"
	| "companyOfKinds"
	| "companyOfMultiples"
	| "eachByCountry"
	| "eachOfCompanies"
	| "notRanked"
	| "logOfStack"
	| "eventsByYear";

type Described = {
	values: readonly string[];
	/** The value that a view has. */
	of(view: View): string;
	/** What a value changes. */
	change(value: string, view: View): Partial<View>;
};

const plain = (name: "measure" | "by" | "scale" | "axis", values: readonly string[]): Described => ({
	values,
	of: (view) => view[name],
	change: (value) => ({ [name]: value }),
});

const USUAL_TOP = "usual";
const NONE = "none";
const ON = "on";

/** What a reader may choose of how figures are shown, by its name in addresses; what stands before decides about what stands behind. */
const CHOICES = {
	measure: plain("measure", MEASURES),
	by: plain("by", GROUPINGS),
	scale: plain("scale", SCALES),
	each: {
		values: [NONE, "country"],
		of: ({ each }) => each ?? NONE,
		change: (value) => ({ each: value === "country" ? value : null }),
	},
	split: {
		values: SPLITS,
		of: splitOf,
		// What is usual isn't said.
		change: (value, { by }) => ({
			split: splitOf({ by }) === value ? null : (SPLITS.find((one) => one === value) ?? null),
		}),
	},
	top: {
		values: [USUAL_TOP, "5", "10", "25", "50"],
		of: ({ top }) => (top === null ? USUAL_TOP : String(top)),
		change: (value) => ({ top: value === USUAL_TOP ? null : Number(value) }),
	},
	axis: plain("axis", AXES),
	events: {
		values: ["off", ON],
		of: ({ events }) => (events ? ON : "off"),
		change: (value) => ({ events: value === ON }),
	},
} as const satisfies Record<"measure" | (typeof COMBINED)[number], Described>;
export type ChoiceName = keyof typeof CHOICES;
const NAMES = Object.keys(CHOICES) as ChoiceName[];

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
	const { values, of, change }: Described = CHOICES[name];
	return values.map((value) => {
		const asked = withChange(view, change(value, view));
		const next = canonicalView(asked);
		const refusal = of(next) === value && !isPointless(name, value, view) ? null : refusalOf(asked, name);
		return {
			value,
			isChosen: of(view) === value,
			view: next,
			resets: NAMES.filter((other) => other !== name && next[other] !== asked[other]),
			refusal,
		};
	});
}

/** Groups by status have one status each: told apart by it they stay as they are. */
function isPointless(name: ChoiceName, value: string, { by }: View): boolean {
	return name === "split" && value === "status" && by === "status";
}

/** Why a view isn't applicable by one of its choices. */
function refusalOf({ measure, by, scale, split, each }: View, name: ChoiceName): Refusal {
	switch (name) {
		case "measure":
		case "by":
			return "kindOfMoney";
		case "scale":
			if (scale === "share") return by === "kind" && measure === "capacity" ? "shareOfKinds" : "shareOfOverlapping";
			if (scale === "cumulative") return "onlyByYear";
			return by === "country" ? "perProject" : "onlyByCountry";
		case "each":
			return by === "country" ? "eachByCountry" : "eachOfCompanies";
		case "split":
			if (split !== "company") return "byStatus";
			if (each) return "companyOfMultiples";
			return by === "company" ? "byCompany" : "companyOfKinds";
		case "top":
			return "notRanked";
		case "axis":
			return "logOfStack";
		case "events":
			return "eventsByYear";
	}
}
