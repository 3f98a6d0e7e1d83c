import { z } from "zod";
import { Slug, Source } from "@/lib/domain/record/project-document";
import { SUBJECTS } from "@/lib/domain/record/record-schemas";
import { Version } from "@/lib/domain/values/version";
import { LOCALES } from "@/lib/domain/values/vocabulary";

/** What pages bind to their forms, which comes back from the browser: one schema for each. */
const locale = z.enum(LOCALES);
const id = z.string().regex(/^[\w-]{1,64}$/);
const sourceId = Source.shape.id;

export const OfLanguage = z.strictObject({ locale });
/** The form of a record; null for a new one. */
export const OfRecord = z.strictObject({ locale, slug: Slug.nullable() });
export const OfSource = z.strictObject({ locale, id: sourceId.nullable() });
/** What was seen before it is changed or deleted. */
export const SeenRecord = z.strictObject({ locale, slug: Slug, baseVersion: Version });
export const SeenSource = z.strictObject({ locale, id: sourceId, baseVersion: Version });
export const OrganizationPair = z.strictObject({ locale, keep: Slug, drop: Slug });
export const SourcePair = z.strictObject({ locale, keep: sourceId, drop: sourceId });
export const OlderVersion = z.strictObject({
	locale,
	subject: z.enum(SUBJECTS),
	key: z.union([Slug, sourceId]),
	version: Version,
	/** The record as it was seen; null for one that isn't there. */
	baseVersion: Version.nullable(),
});
export const OfBatch = z.strictObject({ locale, batchId: id });
export const OfSuggestion = z.strictObject({ locale, id });
/** A private link: 256 bits, as the address has them. */
export const OfLink = z.strictObject({ locale, token: z.string().regex(/^[\w-]{43}$/) });
