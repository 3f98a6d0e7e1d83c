/** For how many days a key may be made, as the form has it; `never` works until it is revoked. */
export const LIVES = ["30", "90", "365", "never"] as const;

/** What a form chose: null for ever, NaN (which no key is made for) for what isn't on the list. */
export function daysOf(choice: string): number | null {
	const known = LIVES.find((life) => life === choice);
	return known === "never" ? null : Number(known);
}
