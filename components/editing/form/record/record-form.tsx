// The form of any record as a whole: reading it, saving, errors, warnings, shortcuts.

"use client";

import { FormProvider, FormStateInput, useForm } from "@conform-to/react";
import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { SendingNotice } from "@/components/ui/sending/sending-notice";
import { useSending } from "@/components/ui/sending/use-sending";
import { RECORD_SCHEMAS, type Subject } from "@/lib/domain/record/record-schemas";
import type { SourceSummary } from "@/lib/domain/source/source-summary";
import type { DraftSetup } from "@/lib/domain/typed/draft";
import type { FormProblem } from "@/lib/domain/typed/form-problem";
import { type FormTexts, formTexts } from "@/lib/domain/typed/form-texts";
import type { FormWarning } from "@/lib/domain/warnings/form-warning";
import { ConflictPanel } from "../../conflict/conflict-panel";
import { DraftBanner } from "../../draft/draft-banner";
import { DraftKeeper } from "../../draft/draft-keeper";
import { TypedElsewhere } from "../../draft/typed-elsewhere";
import { OpenFormNotice } from "../../open-form/open-form-notice";
import { KnownSources } from "../../source-picker/known-sources";
import { SittingMemory } from "../../source-picker/sitting-memory";
import { SittingPanel } from "../../source-picker/sitting-panel";
import { ReasonFields } from "../fields/reason-fields";
import { type CopiedFrom, CopiedNotice } from "./copied-notice";
import { DiscardForm } from "./discard-button";
import { ErrorSummary } from "./error-summary";
import { FormIndex, type FormSectionEntry } from "./form-index";
import { FormSection } from "./form-section";
import { type FormAction, NO_FORM_STATE, RECORD_FORM_ID, SAVE_FIELDS, type SaveVerb } from "./form-state";
import { ObstacleNotice } from "./obstacle-notice";
import { parseRecord } from "./parse-record";
import { QuestionNotice } from "./question-notice";
import { RecordFormContext } from "./record-context";
import { SaveBar } from "./save-bar";
import { Shortcuts, ShortcutsButton } from "./shortcuts";
import { TypedForm, type TypedTexts } from "./typed-form";
import { WarningList } from "./warning-list";

/** Where the skip link of the layout leads. */
const FIELDS_ID = "fields";
const FIRST_CONTROL = "input:not([type=hidden]),select,textarea";

type Props = {
	subject: Subject;
	/** The person's drafts of it; the form is made from its `baseVersion`, null for a new record. */
	draft: DraftSetup;
	/** The record, or as much of it as is known. */
	defaultValue: unknown;
	/** Texts as they were typed (a draft), in the place of `defaultValue`. */
	defaultTexts?: FormTexts | null;
	action: FormAction;
	/** What the person's button does: publish, or send for review. */
	verb: SaveVerb;
	/** The suggestion that the form was filled from. */
	suggestion?: string | null;
	/** A first reason, from a suggestion. */
	reason?: string;
	/** The record that this new one is filled from. */
	copiedFrom?: CopiedFrom | null;
	/** The stored sources that the record cites, to be shown by title; those left out are asked for. */
	sources?: readonly SourceSummary[];
	/** What deserves a look in the record as it is stored. */
	warnings?: readonly FormWarning[];
	sections: readonly FormSectionEntry[];
	/** This page, from the start. */
	discardHref: string;
	/** The groups of fields, one FormSection each. */
	children: ReactNode;
};

/**
 * The form of one record. Fields are named by their place in the document and are the browser's own: typing draws
 * nothing anew. Every button works without JavaScript; with it, rows change at once and what is wrong is told before
 * anything is sent, by the schema that the server uses.
 */
export function RecordForm(props: Props) {
	const asked = useSearchParams();
	// After a save, to go on with a draft or to look at a suggestion, it is another form. What the address doesn't say may change under what is
	// typed: without JavaScript, the answer to a form is drawn when the record has a new version already.
	const visit = [
		props.subject,
		asked.get("saved"),
		asked.get("draft"),
		asked.get("suggestion"),
		asked.get("from"),
	].join(" ");
	return <RecordFormOf key={visit} {...props} />;
}

function RecordFormOf({
	subject,
	draft: found,
	defaultValue,
	defaultTexts,
	action,
	verb,
	suggestion = null,
	reason,
	copiedFrom = null,
	sources = [],
	warnings = [],
	sections,
	discardHref,
	children,
}: Props) {
	const t = useTranslations("form");
	const locale = useLocale();
	const sending = useSending(action, NO_FORM_STATE);
	const { state, isSending } = sending;
	const initial = useMemo(() => {
		const texts = defaultTexts ?? formTexts(RECORD_SCHEMAS[subject], defaultValue ?? {}, locale);
		return { ...(texts as Record<string, unknown>), ...(reason ? { save: { reason } } : {}) };
	}, [defaultTexts, defaultValue, subject, locale, reason]);
	const [form] = useForm<Record<string, unknown>, unknown, FormProblem[]>({
		id: RECORD_FORM_ID,
		defaultValue: initial as never,
		lastResult: state.result,
		shouldValidate: "onBlur",
		onValidate: ({ formData }) => parseRecord(formData, subject, locale) as never,
		onSubmit(event, { formData }) {
			// Sent by hand: React empties a form after its own submit, whatever the answer.
			event.preventDefault();
			sending.send(formData, event.currentTarget);
		},
	});
	// What was typed stays made from the version that it was made from, however often the page is drawn anew.
	const [draft] = useState(found);
	const baseVersion = state.result ? state.baseVersion : draft.baseVersion;
	const toAccept = state.result ? state.suggestion : suggestion;
	const isNew = baseVersion === null;
	const startsNew = draft.baseVersion === null;
	const [typed] = useState(() => new TypedForm(RECORD_FORM_ID, (form.initialValue ?? initial) as TypedTexts));
	const newDraftKey = startsNew ? draft.key : null;
	const context = useMemo(
		() => ({ subject, isNew, state, userId: draft.userId, newDraftKey, typed }),
		[subject, isNew, state, draft.userId, newDraftKey, typed],
	);
	const fields = useRef<HTMLDivElement>(null);
	useEffect(() => {
		// Who makes a new record types its name; who came to a part of the form by its address stays there.
		if (!startsNew || window.location.hash !== "" || document.activeElement !== document.body) return;
		fields.current?.querySelector<HTMLElement>(FIRST_CONTROL)?.focus({ preventScroll: true });
	}, [startsNew]);
	const entries = [...sections, { id: "save", title: t(isNew ? "saveTitle" : "reasonTitle"), fields: ["save"] }];

	return (
		<RecordFormContext value={context}>
			<KnownSources sources={sources}>
				<FormProvider context={form.context}>
					<DraftBanner formId={RECORD_FORM_ID} setup={draft} />
					<TypedElsewhere setup={draft} />
					{copiedFrom && <CopiedNotice from={copiedFrom} />}
					<div id={`${RECORD_FORM_ID}-problems`} tabIndex={-1} className="outline-none">
						{state.obstacle && <ObstacleNotice obstacle={state.obstacle} suggestion={suggestion} />}
						{state.conflict && <ConflictPanel formId={RECORD_FORM_ID} view={state.conflict} />}
						{state.questions.length > 0 && <QuestionNotice questions={state.questions} />}
						<ErrorSummary order={entries.flatMap((entry) => entry.fields)} />
						<WarningList warnings={state.warnings.length > 0 ? state.warnings : warnings} />
					</div>
					<form
						id={form.id}
						action={sending.dispatch}
						onSubmit={form.onSubmit}
						onBlurCapture={(event) => {
							// A new record's field that is left empty is told when it is sent: a message that comes with the
							// press of a button elsewhere would push that button away from under the pointer.
							const { target } = event;
							if (isNew && !state.result && target instanceof HTMLInputElement && target.value === "")
								event.stopPropagation();
						}}
						noValidate={form.noValidate}
						aria-label={t("formOf")}
						className="grid gap-x-8 gap-y-4 lg:grid-cols-[11rem_minmax(0,1fr)]"
					>
						{/* What Enter presses: the first button of a form, which would be some row's. */}
						<button
							type="submit"
							name={SAVE_FIELDS.verb}
							value={verb}
							tabIndex={-1}
							aria-hidden="true"
							className="sr-only"
						>
							{t(verb)}
						</button>
						<FormStateInput />
						{baseVersion !== null && <HiddenField name={SAVE_FIELDS.baseVersion} value={baseVersion} />}
						{toAccept && <HiddenField name={SAVE_FIELDS.suggestion} value={toAccept} />}
						{state.confirmed.length > 0 && (
							<HiddenField name={SAVE_FIELDS.confirmed} value={state.confirmed.join(",")} />
						)}
						<HiddenField name={SAVE_FIELDS.draftKey} value={draft.key} />
						<div id={FIELDS_ID} ref={fields} tabIndex={-1} className="min-w-0 outline-none lg:col-start-2">
							{children}
							<FormSection id="save" title={t(isNew ? "saveTitle" : "reasonTitle")}>
								<ReasonFields isRequired={!isNew} />
							</FormSection>
							<SaveBar
								sources={subject === "project" && <SittingPanel userId={draft.userId} />}
								verb={verb}
								isSending={isSending}
								notice={
									<>
										{draft.elsewhere && (
											<OpenFormNotice subject={draft.subject} recordKey={draft.key} found={draft.elsewhere} />
										)}
										<SendingNotice sending={sending} saves />
									</>
								}
							>
								<DraftKeeper formId={RECORD_FORM_ID} setup={draft} signInHref={`/${locale}/admin/sign-in`} />
							</SaveBar>
						</div>
						<FormIndex sections={entries}>
							<ShortcutsButton />
						</FormIndex>
					</form>
					<DiscardForm setup={draft} back={discardHref} />
					<Shortcuts />
					<SittingMemory userId={draft.userId} />
				</FormProvider>
			</KnownSources>
		</RecordFormContext>
	);
}

/** What the form says of itself; no draft keeps it. */
function HiddenField({ name, value }: { name: string; value: string | number }) {
	return <input type="hidden" name={name} value={value} data-no-draft="" />;
}
