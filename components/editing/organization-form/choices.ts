import type { FieldChoice } from "@/components/editing/form/fields/choice-field";

/** What the fields of the organization form offer; made by the page, in the reader's language. */
export type OrganizationChoices = {
	countries: readonly FieldChoice[];
	/** Those that it may belong to: neither itself nor what belongs to it. */
	parents: readonly FieldChoice[];
};
