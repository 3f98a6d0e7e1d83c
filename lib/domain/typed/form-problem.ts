import type { z } from "zod";
import { valueAt } from "../record/path";

/** What is wrong with a field: a message of the namespace `form` (`problem.<code>`) and the values that it names. */
export type FormProblem = { code: string; values?: Record<string, string | number> };

/** A problem with its place in the record. */
export type PlacedProblem = { path: (string | number)[]; problem: FormProblem };

/** Words that the schemas give as messages; each is a code of its own. */
const SCHEMA_CODES = [
	"citation",
	"country",
	"credentials",
	"currency",
	"duplicate",
	"invalid_character",
	"language",
	"partialDate",
	"range",
	"required",
	"slug",
] as const;

/** Codes that a form may meet besides those of the schemas; each has a message. */
export const PROBLEM_CODES = [
	...SCHEMA_CODES,
	"number",
	"wholeNumber",
	"positive",
	"atLeast",
	"atMost",
	"tooLong",
	"kilowatts",
	"choice",
	"url",
	"unreadable",
	"reasonMissing",
	"newSource",
	"unknownSource",
	"unknownProgramme",
	"unknownCountry",
	"unknownOrganization",
	"exists",
	"notFound",
	"forbidden",
	"versionConflict",
	"tooManyRows",
	"formTooLarge",
	"formUnreadable",
	"nameTaken",
	"cycle",
	"inUse",
	"urlTaken",
	"projectRefused",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What a schema found in a value, in the form's own words. */
export function problemsOf(error: z.ZodError, value: unknown): PlacedProblem[] {
	return error.issues.map((issue) => {
		const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
		return { path, problem: problemOf(issue, valueAt(value, path)) };
	});
}

function problemOf(issue: z.core.$ZodIssue, value: unknown): FormProblem {
	const word = SCHEMA_CODES.find((code) => code === issue.message);
	if (value === undefined || value === null) return { code: word ?? "required" };
	if (word) return { code: word };
	switch (issue.code) {
		case "invalid_type":
			return { code: issue.expected === "int" ? "wholeNumber" : issue.expected === "number" ? "number" : "unreadable" };
		case "too_big":
			if (issue.origin === "array") return { code: "tooManyRows", values: { maximum: Number(issue.maximum) } };
			if (issue.origin === "string") return { code: "tooLong", values: { maximum: Number(issue.maximum) } };
			return { code: "atMost", values: { maximum: Number(issue.maximum) } };
		case "too_small":
			if (issue.minimum === 0 && !issue.inclusive) return { code: "positive" };
			return { code: "atLeast", values: { minimum: Number(issue.minimum) } };
		case "not_multiple_of":
			return { code: "kilowatts" };
		case "invalid_value":
			return { code: "choice" };
		case "invalid_format":
			return { code: issue.format === "url" ? "url" : "unreadable" };
		default:
			return { code: "unreadable" };
	}
}
