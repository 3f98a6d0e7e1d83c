import { z } from "zod";
import { listOf } from "../values/text";
import { Version } from "../values/version";
import { LOCALES, type Locale } from "../values/vocabulary";
import type { FormField } from "./form-fields";
import { LONGEST_NAME, LONGEST_VALUE, MOST_FIELDS } from "./form-limits";
import type { OpenElsewhere } from "./open-form";

/** What has forms that are kept as drafts. */
export const DRAFT_SUBJECTS = ["project", "programme", "source", "organization"] as const;
export type DraftSubject = (typeof DRAFT_SUBJECTS)[number];

/** Keys of records that aren't there yet begin so; no slug does, for its second hyphen. */
const NEW_KEY = /^new--[a-z0-9-]{8,64}$/;
const RECORD_KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The largest draft that is taken, in bytes of JSON. */
export const MAX_DRAFT_BYTES = 1_000_000;

/**
 * A draft on its way to the server. `ageMs` is how long ago it was typed, so that clocks needn't agree; `writer` names
 * the page that it was typed in, and `sequence` counts what that page has sent.
 */
export const DraftMessage = z.strictObject({
	userId: z.string().min(1).max(200),
	baseVersion: Version.nullable(),
	/** The language that it was typed in: "1,200" is another number in the other. */
	locale: z.enum(LOCALES),
	ageMs: z.number().min(0).max(1e12).default(0),
	writer: z.string().max(64).default(""),
	sequence: z.number().int().min(0).default(0),
	fields: listOf(z.tuple([z.string().max(LONGEST_NAME), z.string().max(LONGEST_VALUE)]), MOST_FIELDS),
});
export type DraftMessage = z.infer<typeof DraftMessage>;

/** A draft without what was typed. `at` is ISO 8601 in UTC; `baseVersion` is null for a new record. */
export type DraftSummary = {
	subject: DraftSubject;
	key: string;
	baseVersion: number | null;
	locale: Locale;
	at: string;
	/** What its record is called in it; null if nothing says so yet. */
	title: string | null;
};

/** A draft with its fields as typed. */
export type DraftContent = DraftSummary & { fields: FormField[] };

/** A line of the list of one's drafts; `currentVersion` is null where there is no such record (any more). */
export type DraftLine = DraftSummary & { currentVersion: number | null };

/** All that a form must know about drafts, as the server found it. */
export type DraftSetup = {
	subject: DraftSubject;
	/** The record's, or one of its own for a new record. */
	key: string;
	userId: string;
	/** The language of the form. */
	locale: Locale;
	/** The version that the form is made from: the draft's if one was gone on with, else the record's; null: new. */
	baseVersion: number | null;
	/** The version that the record has now. */
	currentVersion: number | null;
	/** A draft that the form was not made from. */
	offered: DraftSummary | null;
	/** The draft that the form was made from. */
	resumed: DraftSummary | null;
	/** Who else had the record's form open then; not of a new record. */
	elsewhere?: OpenElsewhere;
};

/** A title that is longer would cover the form that it is offered above. */
const LONGEST_TITLE = 120;

/** What a draft's record is called in it, cut where it is too long to be shown. */
export function draftTitle(fields: readonly FormField[]): string | null {
	for (const name of ["name", "title", "name.en", "name.fr", "url"]) {
		const value = fields.find((field) => field[0] === name)?.[1].trim();
		if (value) return value.length > LONGEST_TITLE ? `${cutTo(value, LONGEST_TITLE)}…` : value;
	}
	return null;
}

/** The beginning of a text, without half a character at its end. */
function cutTo(text: string, length: number): string {
	return text.slice(0, length).replace(/\p{Surrogate}$/u, "");
}

/** Name of the form's field by which an older draft, offered and neither taken nor thrown away, outlives a save. */
export const KEEP_DRAFT_FIELD = "__keepDraft";

/** True for the key of a draft of a record that isn't there yet. */
export function isNewDraftKey(key: string): boolean {
	return NEW_KEY.test(key);
}

/** True if a draft may have this key: a record's, or a new one's. */
export function isDraftKey(key: string): boolean {
	return key.length <= 200 && (RECORD_KEY.test(key) || isNewDraftKey(key));
}
