import type { z } from "zod";
import { own } from "@/lib/domain/values/own";

/** One thing that is wrong with a record: where, a stable code for the interface, and an English sentence. */
export type Failure = { path: (string | number)[]; code: string; message: string };

/** A failure of one record of a batch: `index` in the batch, `key` its slug or id as far as it could be read. */
export type RecordFailure = Failure & { index: number; key: string };

/** Codes that lib/domain's schemas give as messages, in words. */
const SENTENCES: Readonly<Record<string, string>> = {
	credentials: "holds somebody's name or password",
	invalid_character: "holds a character that is broken or isn't seen",
	citation: "needs at least one citation",
	country: "is not a country code (two capital letters)",
	currency: "is not a currency code (three capital letters)",
	language: "is not a language code (two small letters)",
	partialDate: "is not a date (2027, 2027-03 or 2026-02-11)",
	range: "is on the wrong side of the value",
	required: "is required",
	slug: "is not made of small letters, digits and single hyphens",
};

/** So many are put right before anybody looks for more. */
const MOST_FAILURES = 100;

/** What zod found, as failures, the first hundred; their code is the schema's own word where it has one, else zod's. */
export function toFailures(error: z.ZodError): Failure[] {
	return error.issues.slice(0, MOST_FAILURES).map((issue) => {
		const sentence = own(SENTENCES, issue.message);
		return {
			path: issue.path.map((step) => (typeof step === "symbol" ? String(step) : step)),
			code: sentence === undefined ? issue.code : issue.message,
			message: sentence ?? issue.message,
		};
	});
}

/** `phases[0].claims[1].capacityMw`; "(record)" for the record itself. */
export function formatPath(path: readonly (string | number)[]): string {
	if (path.length === 0) return "(record)";
	return path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("");
}
