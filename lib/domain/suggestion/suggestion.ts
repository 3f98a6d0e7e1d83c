import { z } from "zod";
import { parseFigurePath } from "../record/figure-path";
import { Slug } from "../record/project-document";
import { hasCredentials, parseSourceUrl } from "../values/source-url";
import { cleanedText } from "../values/text";
import { Version } from "../values/version";
import { LOCALES } from "../values/vocabulary";

/** What readers suggest: another value of a figure, something about a record, a new project, anything else. */
export const READER_KINDS = ["figure", "record", "new", "other"] as const;
/** What lies in the queue; `document` is a contributor's whole record. */
export const SUGGESTION_KINDS = [...READER_KINDS, "document"] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** Records that have public pages with figures. */
const SUGGESTION_SUBJECTS = ["project", "programme"] as const;

/** The longest text of each field, in characters. */
export const LONGEST = {
	about: 200,
	proposedValue: 2000,
	explanation: 3000,
	sourceUrl: 1000,
	sourceNote: 500,
	contact: 200,
	/** Questions, answers and reasons. */
	message: 2000,
} as const;

const text = (longest: number) => cleanedText(longest, { tooLong: "tooLong" });

/** What an editor asks or says, and what is answered. */
export const SuggestionMessage = text(LONGEST.message).pipe(z.string().min(1, { error: "required" }));

/**
 * A reader's suggestion as a form sends it: all texts are there, empty ones too. `key` and `path` name a record and a
 * figure in it as it was in `version`. Whether they exist is looked up on sending.
 */
export const SuggestionInput = z
	.strictObject({
		kind: z.enum(READER_KINDS, { error: "required" }),
		subject: z.enum(SUGGESTION_SUBJECTS),
		key: Slug.nullable(),
		version: Version.nullable(),
		path: z.string().max(200, { abort: true }).transform(parseFigurePath).nullable(),
		about: text(LONGEST.about),
		proposedValue: text(LONGEST.proposedValue).pipe(z.string().min(1, { error: "required" })),
		explanation: text(LONGEST.explanation),
		sourceUrl: text(LONGEST.sourceUrl).transform((typed, context) => {
			const url = typed === "" ? null : parseSourceUrl(typed);
			if (hasCredentials(typed)) context.addIssue({ code: "custom", message: "credentials" });
			else if (typed !== "" && url === null) context.addIssue({ code: "custom", message: "url" });
			return url?.href ?? null;
		}),
		sourceNote: text(LONGEST.sourceNote),
		contact: text(LONGEST.contact),
		locale: z.enum(LOCALES),
	})
	.superRefine(({ kind, key, path, about, sourceUrl, sourceNote }, context) => {
		const owe = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
		if (kind === "figure" && (key === null || path === null)) owe("path", "notFound");
		if ((kind === "new" || (kind === "record" && key === null)) && about === "") owe("about", "required");
		// A claim without a source is what the tracker exists to avoid.
		if (kind !== "other" && sourceUrl === null && sourceNote === "") owe("sourceUrl", "source");
	});
export type SuggestionInput = z.output<typeof SuggestionInput>;
