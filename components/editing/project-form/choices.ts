import type { FieldChoice } from "@/components/editing/form/fields/choice-field";

/** What the fields of the project form offer; made by the page, in the reader's language. */
export type ProjectChoices = {
	countries: readonly FieldChoice[];
	/** Codes, the most used first. */
	currencies: readonly string[];
	programmes: readonly FieldChoice[];
};
