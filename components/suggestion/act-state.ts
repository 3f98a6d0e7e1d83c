/** What an action about a suggestion answers to its form. */
export type ActState = {
	/** A code of `suggestion.problem`: at the text, or with all of it. */
	errors: { text?: string; form?: string };
	values: { text: string; preset: string };
	minutes: number;
	/** With the code `decided`: what somebody else decided. `name` null: its sender. */
	decided: { status: string; name: string | null; reason: string | null } | null;
};

export const NOT_ACTED: ActState = { errors: {}, values: { text: "", preset: "" }, minutes: 0, decided: null };

export type ActAction = (state: ActState, form: FormData) => Promise<ActState>;

/** Reasons that rejections often have, said in the language of the suggestion. */
export const REJECT_PRESETS = ["noSource", "unreachable", "already", "older", "duplicate", "scope"] as const;
