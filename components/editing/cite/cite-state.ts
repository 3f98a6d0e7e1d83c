/** Why nothing was saved, with all that was chosen and typed, which stays; null before it was tried. */
export type CiteState = {
	code: string;
	source: string;
	/** The names of the lists of sources that are ticked. */
	ticked: string[];
	reason: string;
	reasonKind: string;
} | null;

/** The names of the form's fields. */
export const CITE_FIELDS = { source: "source", fact: "fact", back: "back", verb: "verb" } as const;
