import type { z } from "zod";
import { valueAt } from "../record/path";
import { unreadPartOfDate } from "../values/typed-date";
import type { Locale } from "../values/vocabulary";
import { moneyProblem } from "./typed-money";
import { isPower, numberProblem } from "./typed-number";
import { countryOf } from "./typed-values";

/**
 * What is wrong with a field: a message of the namespace `form` (`problem.<code>`), the values that it names, and texts
 * that the field may have instead.
 */
export type FormProblem = { code: string; values?: Record<string, string | number>; choices?: readonly string[] };

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
	"unreadNumber",
	"ambiguousNumber",
	"unreadPower",
	"unreadDate",
	"unreadAmount",
	"bareAmount",
	"amountOrder",
	"frenchBillion",
	"whichCurrency",
	"twoCurrencies",
	"otherCurrency",
	"otherQualifier",
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
export function problemsOf(error: z.ZodError, value: unknown, locale: Locale): PlacedProblem[] {
	return error.issues.map((issue) => {
		const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
		const typed = valueAt(value, path);
		const unread = typeof typed === "string" ? unreadProblem(issue, { path, typed, value, locale }) : null;
		return { path, problem: unread ?? problemOf(issue, typed) };
	});
}

type Unread = { path: (string | number)[]; typed: string; value: unknown; locale: Locale };

/** A number or a date that stayed the text that it was: which part of it nobody can read. */
function unreadProblem(issue: z.core.$ZodIssue, { path, typed, value, locale }: Unread): FormProblem | null {
	if (issue.message === "partialDate") return { code: "unreadDate", values: { part: unreadPartOfDate(typed, locale) } };
	if (issue.code !== "invalid_type" || (issue.expected !== "number" && issue.expected !== "int")) return null;
	const field = String(path.at(-1));
	const owner = valueAt(value, path.slice(0, -1));
	if (/^amount/.test(field)) return moneyProblem(field, Object(owner), { locale, country: countryOf(value) });
	return numberProblem(typed, locale, isPower(field));
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
