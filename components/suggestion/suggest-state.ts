/** What the action of a suggestion's form answers: codes of `suggestion.problem` by field, and what was typed. */
export type SuggestState = {
	/** `form`: with all of it. */
	errors: Readonly<Record<string, string>>;
	values: Readonly<Record<string, string>>;
	/** After how many minutes to try again, with the code `limited`. */
	minutes: number;
};

export const NOTHING_SENT: SuggestState = { errors: {}, values: {}, minutes: 0 };

export type SuggestAction = (state: SuggestState, form: FormData) => Promise<SuggestState>;

/** The texts of the form; what was typed into them is kept. */
export const SUGGEST_TEXTS = ["about", "proposedValue", "sourceUrl", "sourceNote", "explanation", "contact"] as const;

/**
 * A field that no person sees. Programs that fill in every field fill in this one. It is answered in the open, with
 * what was typed kept, since a browser that fills in forms by itself may be as mistaken: nobody's words are lost.
 */
export const TRAP_FIELD = "homepage";
