import { z } from "zod";
import { RECORD_KEYS, SUBJECTS, type Subject } from "@/lib/domain/record/record-schemas";
import { Version } from "@/lib/domain/values/version";
import { LOCALES } from "@/lib/domain/values/vocabulary";

/** What pages bind to their forms, which comes back from the browser: one schema for each. */
const locale = z.enum(LOCALES);
const id = z.string().regex(/^[\w-]{1,64}$/);

export const OfLanguage = z.strictObject({ locale });
/** The form of a record of a kind; its key is null for a new one. */
export const ofRecord = (subject: Subject) => z.strictObject({ locale, key: RECORD_KEYS[subject].nullable() });
/** A record of a kind as it was seen before it is changed or deleted. */
export const seenRecord = (subject: Subject) =>
	z.strictObject({ locale, key: RECORD_KEYS[subject], baseVersion: Version });
/** Two records of a kind, of which one stays. */
export const pairOf = (subject: Subject) =>
	z.strictObject({ locale, keep: RECORD_KEYS[subject], drop: RECORD_KEYS[subject] });
export const OlderVersion = z.strictObject({
	locale,
	subject: z.enum(SUBJECTS),
	key: z.union(Object.values(RECORD_KEYS)),
	version: Version,
	/** The record as it was seen; null for one that isn't there. */
	baseVersion: Version.nullable(),
});
export const OfBatch = z.strictObject({ locale, batchId: id });
export const OfSuggestion = z.strictObject({ locale, id });
/** A private link: 256 bits, as the address has them. */
export const OfLink = z.strictObject({ locale, token: z.string().regex(/^[\w-]{43}$/) });
