import type { Submission } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";
import { toFieldName } from "@/lib/domain/record/form-path";
import type { Source } from "@/lib/domain/record/project-document";
import { RECORD_SCHEMAS, type Subject } from "@/lib/domain/record/record-schemas";
import { readNewSources, withSourceIds } from "@/lib/domain/source/new-sources";
import { type FormProblem, problemsOf } from "@/lib/domain/typed/form-problem";
import { typedValues } from "@/lib/domain/typed/typed-values";
import { plainText } from "@/lib/domain/values/plain-text";
import { hasCredentials, normalizeSourceUrl } from "@/lib/domain/values/source-url";
import { readVersion } from "@/lib/domain/values/version";
import { type Locale, REASON_KINDS, type ReasonKind } from "@/lib/domain/values/vocabulary";
import { SAVE_VERBS, type SaveVerb } from "./form-state";
import { type RecordFields, recordFields } from "./record-fields";

/** What a form asks for beside the record itself. */
type SaveRequest = {
	verb: SaveVerb;
	/** Empty if none was given, which only a new record may. */
	reason: string;
	reasonKind: ReasonKind;
	/** The version that the form was filled from; null for a new record. */
	baseVersion: number | null;
	/** The suggestion that the form was filled from, which saving accepts. */
	suggestion: string | null;
};

export type ParsedRecord<S extends Subject> = {
	document: z.output<(typeof RECORD_SCHEMAS)[S]>;
	save: SaveRequest;
	/** Sources that the form describes and nobody has yet; the document cites them by the ids that they will have. */
	newSources: Source[];
	/** The name that a place of the document has in the form. */
	fieldName(path: readonly (string | number)[]): string;
};

export type RecordSubmission<S extends Subject> = Submission<unknown, FormProblem[], ParsedRecord<S>>;

/**
 * Reads a record's form: in the browser before it is sent, and on the server, by the same schema. Problems stand at
 * the names of their fields. Intents of Conform's buttons (add, remove, reorder) are carried out, never a success.
 * Whatever is sent, it throws nothing: what no form of ours sends is left out, or is the whole form's problem.
 */
export function parseRecord<S extends Subject>(
	formData: FormData,
	subject: S,
	locale: Locale,
	knownAddresses: ReadonlyMap<string, string> | null = null,
): RecordSubmission<S> {
	return parseFields(recordFields(formData, subject), subject, locale, knownAddresses);
}

/** The same for a form of which `recordFields` has left out already what isn't the record's. */
export function parseFields<S extends Subject>(
	{ form, problem: obstacle }: RecordFields,
	subject: S,
	locale: Locale,
	knownAddresses: ReadonlyMap<string, string> | null,
): RecordSubmission<S> {
	const schema = z.unknown().transform((payload, context): ParsedRecord<S> => {
		const cited = readNewSources(payload, locale, knownAddresses ?? new Map());
		const typed = typedValues(
			RECORD_SCHEMAS[subject],
			withSourceIds(payload, (text) => shortened(cited.idOf(text))),
			locale,
		);
		const parsed = RECORD_SCHEMAS[subject].safeParse(typed.value);
		const report = (path: (string | number)[], problem: FormProblem) =>
			context.addIssue({ code: "custom", path, params: { problem } });
		if (obstacle) report([], { code: obstacle });
		else if (!parsed.success) {
			for (const { path, problem } of problemsOf(parsed.error, typed.value, locale))
				report(typed.toFormPath(path), problem);
		}
		for (const { path, code } of cited.problems) {
			// Whether an address is known, only the server can tell.
			if (knownAddresses !== null || code !== "newSource") report(path, { code });
		}
		const save = readSave(Object(payload).save);
		if (save.baseVersion !== null && save.reason === "") report(["save", "reason"], { code: "reasonMissing" });
		return {
			document: parsed.data as ParsedRecord<S>["document"],
			save,
			newSources: cited.sources,
			fieldName: (path) => toFieldName(path[0] === "reason" ? ["save", "reason"] : typed.toFormPath(path)),
		};
	});
	return parseWithZod(form, {
		schema,
		disableAutoCoercion: true,
		formatError: (issues: z.core.$ZodIssue[]): FormProblem[] =>
			issues.map((issue) => (issue.code === "custom" ? issue.params?.problem : undefined) ?? { code: "unreadable" }),
	});
}

/** Answers a submission with what the command found wrong, each at its field. */
export function replyWithFailures<S extends Subject>(
	submission: RecordSubmission<S>,
	failures: readonly { path: (string | number)[]; code: string }[],
) {
	const fieldErrors: Record<string, FormProblem[]> = {};
	for (const { path, code } of failures) {
		const name = submission.status === "success" ? submission.value.fieldName(path) : toFieldName(path);
		fieldErrors[name] = [...(fieldErrors[name] ?? []), { code }];
	}
	const { "": formErrors, ...others } = fieldErrors;
	return submission.reply({ formErrors, fieldErrors: others });
}

/** An address that nobody has described may be longer than any id; that isn't what is wrong with it. */
function shortened(source: string): string {
	return normalizeSourceUrl(source) === null && !hasCredentials(source) ? source : "address";
}

function readSave(typed: unknown): SaveRequest {
	const fields = Object(typed) as Record<string, unknown>;
	const text = (name: string) => (typeof fields[name] === "string" ? plainText(fields[name]) : "");
	return {
		verb: SAVE_VERBS.find((verb) => verb === text("verb")) ?? "publish",
		reason: text("reason"),
		reasonKind: REASON_KINDS.find((kind) => kind === text("reasonKind")) ?? "fact",
		baseVersion: readVersion(text("baseVersion")),
		suggestion: text("suggestion") || null,
	};
}
