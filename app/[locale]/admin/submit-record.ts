import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { reuseSource } from "@/components/editing/form/behaviour/reuse-source";
import { type FormState, NO_FORM_STATE, SAVE_FIELDS } from "@/components/editing/form/record/form-state";
import {
	type ParsedRecord,
	parseRecord,
	type RecordSubmission,
	replyWithFailures,
} from "@/components/editing/form/record/parse-record";
import { recordFields } from "@/components/editing/form/record/record-fields";
import { can } from "@/lib/domain/access/permissions";
import type { ConflictView } from "@/lib/domain/history/conflict";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { addressesCited } from "@/lib/domain/source/new-sources";
import { readVersion } from "@/lib/domain/values/version";
import type { Locale } from "@/lib/domain/values/vocabulary";
import type { Actor } from "@/lib/server/auth/actor";
import type { Authorship } from "@/lib/server/commands/core/change";
import { saveResolving } from "@/lib/server/commands/core/resolve-conflict";
import { dropSavedDraft } from "@/lib/server/commands/desk/draft";
import { proposeDocument } from "@/lib/server/commands/suggestion/suggestion";
import { getClient } from "@/lib/server/db/client";
import { knownAddresses } from "@/lib/server/queries/source/source-search";
import { formText } from "./form-text";

type Failure = { path: (string | number)[]; code: string; message: string };
type Answer = { ok: true; key: string; version: number } | { ok: false; errors: Failure[] };

/** Folder of each kind of record under /admin. */
export const RECORD_FOLDERS = {
	project: "projects",
	programme: "programmes",
	organization: "organizations",
	source: "sources",
} as const satisfies Record<Subject, string>;

/**
 * What the action of every record's form does once its actor may propose: reads the form, asks for the right to publish
 * where that is what the button says, saves by `save` against the version that the form was made from, and goes to the
 * record's form with ?saved=; a contributor's is kept for review, and its page is next. Answers with the state of the
 * form when a button for rows was pressed, when something is wrong, or when somebody else has saved.
 */
export async function submitRecord<S extends Subject>({
	subject,
	key,
	locale,
	form,
	actor,
	save,
}: {
	subject: S;
	/** Slug or id; null for a new record. */
	key: string | null;
	locale: Locale;
	form: FormData;
	actor: Actor;
	save: (record: ParsedRecord<S>, authorship: Authorship, baseVersion: number | null) => Promise<Answer>;
}): Promise<FormState> {
	const client = getClient();
	reuseSource(form);
	const known = await knownAddresses(client, addressesCited(nested(recordFields(form, subject).form)));
	const submission = parseRecord(form, subject, locale, known);
	const suggestion = formText(form, SAVE_FIELDS.suggestion) || null;
	const sent = { ...NO_FORM_STATE, baseVersion: readVersion(formText(form, SAVE_FIELDS.baseVersion)), suggestion };
	if (submission.status !== "success") return { ...sent, result: submission.reply() };

	const record = submission.value;
	const isProposal = record.save.verb === "propose";
	if (!isProposal && !can(actor.role, "record.publish")) {
		return { ...sent, result: submission.reply(), obstacle: "forbidden" };
	}
	const t = await getTranslations({ locale, namespace: "form" });
	const { reasonKind, baseVersion } = record.save;
	const reason = record.save.reason || t("firstReason");
	const dropDraft = async () => {
		const draftKey = formText(form, SAVE_FIELDS.draftKey);
		if (draftKey !== "") await dropSavedDraft(client, { actor, subject, key: draftKey, form });
	};
	if (isProposal) {
		const { document, newSources } = record;
		const proposal = { actor, subject, key, baseVersion, document, newSources, reason, locale };
		const proposed = await proposeDocument(client, proposal);
		if (!proposed.ok) return { ...sent, ...refusedState(submission, proposed, key === null) };
		await dropDraft();
		redirect(`/${locale}/admin/suggestions/${proposed.id}?done=sent`);
	}
	const accepted = suggestion === null ? null : { id: suggestion, subject, key };
	const authorship = { actor, reason, reasonKind, suggestion: accepted };
	const answer: Answer & { conflict?: ConflictView } = await saveResolving(
		client,
		{ subject, key: key ?? "", baseVersion, document: record.document, form: [...form.entries()] },
		(document, version) => save({ ...record, document }, authorship, version),
	);
	if (!answer.ok) return { ...sent, ...refusedState(submission, answer, key === null) };

	await dropDraft();
	redirect(`/${locale}/admin/${RECORD_FOLDERS[subject]}/${answer.key}?saved=${answer.version}`);
}

function refusedState<S extends Subject>(
	submission: RecordSubmission<S>,
	{ errors, conflict = undefined }: { errors: Failure[]; conflict?: ConflictView },
	isNew: boolean,
): Partial<FormState> {
	if (conflict) return { result: submission.reply(), conflict };
	if (errors.some(({ code }) => code === "suggestionDecided")) {
		return { result: submission.reply(), obstacle: "suggestionDecided", suggestion: null };
	}
	if (errors.some(({ code }) => code === "forbidden")) return { result: submission.reply(), obstacle: "forbidden" };
	if (errors.some(({ code }) => code === "notFound")) return { result: submission.reply(), obstacle: "gone" };
	// A name that is taken is put right where it is typed.
	const placed = errors.map((error) => (isNew && error.code === "exists" ? { ...error, path: ["slug"] } : error));
	return { result: replyWithFailures(submission, placed) };
}

/** Enough of the form's structure to find the addresses that it cites. */
function nested(form: FormData): unknown {
	const citations = [...form.entries()].flatMap(([name, source]) =>
		/(^|\.)citations\[\d+\]\.source$/.test(name) ? [{ source }] : [],
	);
	return { citations };
}
