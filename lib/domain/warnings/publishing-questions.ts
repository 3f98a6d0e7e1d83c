import type { FormWarning } from "./form-warning";

/** What is asked about before it is public, of all that deserves a look: the record may be there twice, or rest on nothing. */
const ASKED: ReadonlySet<string> = new Set([
	"duplicate",
	"likeName",
	"likeOrganization",
	"likeOrganizationMerge",
	"likeProgramme",
	"nothingCited",
]);

/** The values of a warning that name the record that it is about. */
const RECORDS = ["project", "organization", "programme"] as const;

/**
 * What is asked once before a record is published: the questions among its warnings that it didn't raise as it was
 * stored (`before`; nothing for a new record) and that nobody has answered (`confirmed`, their keys).
 */
export function publishingQuestions(
	warnings: readonly FormWarning[],
	{ before, confirmed }: { before: readonly FormWarning[]; confirmed: readonly string[] },
): FormWarning[] {
	const settled = new Set([...before.map(questionKey), ...confirmed]);
	return warnings.filter((warning) => ASKED.has(warning.code) && !settled.has(questionKey(warning)));
}

/** What a question is known by: what is asked, about which record. */
export function questionKey({ code, values }: Pick<FormWarning, "code" | "values">): string {
	const record = RECORDS.map((name) => values[name]).find((value) => value !== undefined);
	// However near they are, two projects that may be one raise one question.
	const asked = code === "nothingCited" ? code : "duplicate";
	return record === undefined ? asked : `${asked} ${record}`;
}
