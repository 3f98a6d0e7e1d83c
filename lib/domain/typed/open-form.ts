import { z } from "zod";

/**
 * What a form tells of itself: that it is open in view, that it is open behind something else, or that it is closed.
 * `tab` is the page's own name, made when it was loaded.
 */
export const OpenFormMessage = z.strictObject({
	tab: z.string().regex(/^[\w-]{8,64}$/),
	state: z.enum(["open", "away", "closed"]),
});
export type OpenFormMessage = z.infer<typeof OpenFormMessage>;

/**
 * Who else has a record's form open. `since` is ISO 8601, in UTC; `name` is null for those whose names the asker may
 * not see.
 */
export type OpenElsewhere = {
	others: { name: string | null; since: string }[];
	/** The asker has it open in another tab. */
	isOwnElsewhere: boolean;
};

export const NOWHERE_ELSE: OpenElsewhere = { others: [], isOwnElsewhere: false };

/** How often a form tells at most that it is open, in milliseconds. */
export const TELL_EVERY_MS = 30_000;
