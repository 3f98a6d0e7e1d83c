"use client";

import { FormProvider, FormStateInput, useForm } from "@conform-to/react";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, startTransition, useActionState, useMemo } from "react";
import type { FormProblem } from "@/lib/domain/form-problem";
import { type FormTexts, formTexts } from "@/lib/domain/form-texts";
import type { FormWarning } from "@/lib/domain/form-warning";
import { RECORD_SCHEMAS, type Subject } from "@/lib/domain/record-schemas";
import { ErrorSummary } from "./error-summary";
import { FormIndex, type FormSectionEntry } from "./form-index";
import { FormSection } from "./form-section";
import { type FormAction, NO_FORM_STATE, RECORD_FORM_ID, SAVE_FIELDS, type SaveVerb } from "./form-state";
import { ObstacleNotice } from "./obstacle-notice";
import { parseRecord } from "./parse-record";
import { ReasonFields } from "./reason-fields";
import { RecordFormContext } from "./record-context";
import { SaveBar } from "./save-bar";
import { Shortcuts, ShortcutsButton } from "./shortcuts";
import { WarningList } from "./warning-list";

type Props = {
	subject: Subject;
	/** Slug or id; null for a new record. */
	recordKey: string | null;
	/** The version that the form is filled from; null for a new record. */
	baseVersion: number | null;
	/** The record, or as much of it as is known. */
	defaultValue: unknown;
	/** Texts as they were typed (a draft), in the place of `defaultValue`. */
	defaultTexts?: FormTexts;
	action: FormAction;
	/** What the person's button does: publish, or send for review. */
	verb: SaveVerb;
	/** The suggestion that the form was filled from. */
	suggestion?: string | null;
	/** A first reason, from a suggestion. */
	reason?: string;
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
	// A record that was saved meanwhile is another form: pages that were left stay mounted with what was typed.
	return <RecordFormOf key={`${props.subject} ${props.recordKey} ${props.baseVersion}`} {...props} />;
}

function RecordFormOf({
	subject,
	baseVersion,
	defaultValue,
	defaultTexts,
	action,
	verb,
	suggestion = null,
	reason,
	warnings = [],
	sections,
	discardHref,
	children,
}: Props) {
	const t = useTranslations("form");
	const locale = useLocale();
	const [state, submit, isPending] = useActionState(action, NO_FORM_STATE);
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
			startTransition(() => submit(formData));
		},
	});
	const isNew = baseVersion === null;
	const context = useMemo(() => ({ subject, isNew, state }), [subject, isNew, state]);
	const entries = [...sections, { id: "save", title: t(isNew ? "saveTitle" : "reasonTitle"), fields: ["save"] }];

	return (
		<RecordFormContext value={context}>
			<FormProvider context={form.context}>
				<div id={`${RECORD_FORM_ID}-problems`} tabIndex={-1} className="outline-none">
					{state.obstacle && <ObstacleNotice obstacle={state.obstacle} />}
					<ErrorSummary />
					<WarningList warnings={state.warnings.length > 0 ? state.warnings : warnings} />
				</div>
				<form
					id={form.id}
					action={submit}
					onSubmit={form.onSubmit}
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
					{baseVersion !== null && <input type="hidden" name={SAVE_FIELDS.baseVersion} value={baseVersion} />}
					{suggestion && <input type="hidden" name={SAVE_FIELDS.suggestion} value={suggestion} />}
					<FormIndex sections={entries}>
						<ShortcutsButton />
					</FormIndex>
					<div className="min-w-0">
						{children}
						<FormSection id="save" title={t(isNew ? "saveTitle" : "reasonTitle")}>
							<ReasonFields isRequired={!isNew} />
						</FormSection>
						<SaveBar verb={verb} isPending={isPending} discardHref={discardHref} />
					</div>
				</form>
				<Shortcuts />
			</FormProvider>
		</RecordFormContext>
	);
}
