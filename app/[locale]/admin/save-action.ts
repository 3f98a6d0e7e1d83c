import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type FormState, NO_FORM_STATE, notSaved, SAVE_FIELDS } from "@/components/editing/form/record/form-state";
import {
	type ParsedRecord,
	parseFields,
	type RecordSubmission,
	replyWithFailures,
} from "@/components/editing/form/record/parse-record";
import { confirmedIn, recordFields } from "@/components/editing/form/record/record-fields";
import { can } from "@/lib/domain/access/permissions";
import type { ConflictView } from "@/lib/domain/history/conflict";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { addressesCited } from "@/lib/domain/source/new-sources";
import { isCitedSource } from "@/lib/domain/typed/typed-citations";
import { readVersion } from "@/lib/domain/values/version";
import type { Locale } from "@/lib/domain/values/vocabulary";
import type { FormWarning } from "@/lib/domain/warnings/form-warning";
import type { Actor } from "@/lib/server/auth/actor";
import { ofRecord } from "@/lib/server/auth/request/bound-arguments";
import { guardedAction } from "@/lib/server/auth/request/define-action";
import { RECORD_COMMANDS } from "@/lib/server/commands/core/record-commands";
import { saveResolving } from "@/lib/server/commands/core/resolve-conflict";
import { dropSavedDraft } from "@/lib/server/commands/desk/draft";
import { proposeDocument } from "@/lib/server/commands/suggestion/suggestion";
import { getClient } from "@/lib/server/db/client";
import { RECORD_TABLES } from "@/lib/server/db/record-tables";
import { askBeforePublishing } from "@/lib/server/queries/dataset/record-warnings";
import { knownAddresses } from "@/lib/server/queries/source/source-search";
import { formText } from "./form-text";
import { RECORD_FOLDERS } from "./record-folders";

type Failure = { path: (string | number)[]; code: string; message: string };
type Refused = { ok: false; errors: Failure[]; warnings?: FormWarning[] };
type Answer = { ok: true; key: string; version: number } | Refused;

/** What is particular to saving one kind of record. */
type Particular<S extends Subject> = {
	/** What a new record is called by whose form doesn't say it. */
	proposeKey: (form: FormData, locale: Locale) => string;
	/** Looks at what is to be saved before `save` (which it may leave out) or at its answer after it. */
	around?: (
		asked: { document: ParsedRecord<S>["document"]; key: string | null },
		save: () => Promise<Answer>,
	) => Promise<Answer>;
};

/**
 * Makes the action of the form of one kind of record, for those who may propose; the key that is bound to it is null for
 * a new record. It reads the form, asks for the right to publish where that is what the button says, saves against the
 * version that the form was made from, and goes to the record's form with ?saved=; a contributor's is kept for review,
 * and its page is next. It answers with the state of the form when a button for rows was pressed, when something is
 * wrong, when something is to be asked first, or when somebody else has saved.
 */
export function saveAction<S extends Subject>(subject: S, { proposeKey, around }: Particular<S>) {
	return guardedAction(
		{ permission: "document.propose", bound: ofRecord(subject), stopped: notSaved },
		async ({ bound: { locale, key }, form, actor }) => {
			const field = RECORD_TABLES[subject].key;
			form.set(field, key ?? (formText(form, field).trim() || proposeKey(form, locale)));
			return submitRecord(subject, { key, locale, form, actor, around });
		},
	);
}

async function submitRecord<S extends Subject>(
	subject: S,
	{
		key,
		locale,
		form,
		actor,
		around = (_asked, save) => save(),
	}: { key: string | null; locale: Locale; form: FormData; actor: Actor; around?: Particular<S>["around"] },
): Promise<FormState> {
	const client = getClient();
	const fields = recordFields(form, subject);
	const known = await knownAddresses(client, addressesCited(nested(fields.form)));
	const submission = parseFields(fields, subject, locale, known);
	const suggestion = formText(form, SAVE_FIELDS.suggestion) || null;
	const baseOfForm = readVersion(formText(form, SAVE_FIELDS.baseVersion));
	const confirmed = confirmedIn(fields);
	const sent = { ...NO_FORM_STATE, baseVersion: baseOfForm, suggestion, confirmed };
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
	const questions = await askBeforePublishing(client, { subject, key, document: record.document, confirmed });
	if (questions.length > 0) return { ...sent, result: submission.reply(), questions };
	const accepted = suggestion === null ? null : { id: suggestion, subject, key };
	const authorship = { actor, reason, reasonKind, suggestion: accepted };
	const answer: Answer & { conflict?: ConflictView } = await saveResolving(
		client,
		{
			subject,
			key: key ?? formText(form, RECORD_TABLES[subject].key),
			baseVersion,
			document: record.document,
			form: [...form.entries()],
		},
		(document, version) =>
			around({ document, key }, () =>
				RECORD_COMMANDS[subject].save(client, {
					...authorship,
					document,
					baseVersion: version,
					sources: record.newSources,
				}),
			),
	);
	if (!answer.ok) return { ...sent, ...refusedState(submission, answer, key === null) };

	await dropDraft();
	redirect(`/${locale}/admin/${RECORD_FOLDERS[subject]}/${answer.key}?saved=${answer.version}`);
}

function refusedState<S extends Subject>(
	submission: RecordSubmission<S>,
	{ errors, conflict, warnings = [] }: Refused & { conflict?: ConflictView },
	isNew: boolean,
): Partial<FormState> {
	if (conflict) return { result: submission.reply(), conflict: unshared(conflict) };
	if (errors.some(({ code }) => code === "suggestionDecided")) {
		return { result: submission.reply(), obstacle: "suggestionDecided", suggestion: null };
	}
	if (errors.some(({ code }) => code === "forbidden")) return { result: submission.reply(), obstacle: "forbidden" };
	if (errors.some(({ code }) => code === "notFound")) return { result: submission.reply(), obstacle: "gone" };
	// A name that is taken is put right where it is typed.
	const placed = errors.map((error) => (isNew && error.code === "exists" ? { ...error, path: ["slug"] } : error));
	return { result: replyWithFailures(submission, placed), warnings };
}

/**
 * The same with every list of its own. The sides of a conflict share the lists in which they are alike, and the form
 * sends its state back with references to them: more than the server in front takes (MOST_LISTS_REFERRED_TO).
 */
function unshared(view: ConflictView): ConflictView {
	return JSON.parse(JSON.stringify(view));
}

/** Enough of the form's structure to find the addresses that it cites. */
function nested(form: FormData): unknown {
	const citations = [...form.entries()].flatMap(([name, source]) => (isCitedSource(name) ? [{ source }] : []));
	return { citations };
}
