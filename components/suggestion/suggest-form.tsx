"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import { MAIN_BUTTON } from "@/components/editing/form/style/button-styles";
import { SentForm } from "@/components/ui/sending/sent-form";
import { useSending } from "@/components/ui/sending/use-sending";
import { LONGEST, READER_KINDS } from "@/lib/domain/suggestion/suggestion";
import { SuggestField } from "./suggest-field";
import { NOTHING_SENT, type SuggestAction, TRAP_FIELD } from "./suggest-state";
import { useSuggestionProblemText } from "./use-problem-text";

/** What a suggestion is about, as its page was asked for. */
export type SuggestTarget = {
	kind: "figure" | "record" | null;
	/** Values that go along: subject, key, version, path. */
	hidden: Readonly<Record<string, string>>;
	/** For a figure: words to choose from, or what to type for instance. */
	choices: readonly { value: string; label: string }[] | null;
	example: "mw" | "amount" | "date" | null;
};

/** The form of a suggestion. Works without JavaScript; with it, the first wrong field gets the focus. */
export function SuggestForm({ action, target }: { action: SuggestAction; target: SuggestTarget }) {
	const t = useTranslations("suggestion");
	const sending = useSending(action, NOTHING_SENT);
	const { state, isSending } = sending;
	const problem = useRef<HTMLDivElement>(null);
	const id = useId();
	const formId = `${id}form`;
	const problemText = useSuggestionProblemText();
	const { errors, values, minutes } = state;
	const isFigure = target.kind === "figure";

	useEffect(() => {
		if (state === NOTHING_SENT) return;
		const wrong = document.getElementById(formId)?.querySelector<HTMLElement>("[aria-invalid='true']");
		(wrong ?? problem.current)?.focus();
	}, [state, formId]);

	const field = (name: keyof typeof LONGEST) => ({
		id: `${id}${name}`,
		name,
		value: values[name],
		error: problemText(errors[name]),
		maxLength: LONGEST[name],
	});
	const optional = t("field.optional");
	return (
		<SentForm
			sending={sending}
			id={formId}
			aria-label={t(isFigure ? "titleFigure" : "title")}
			className="max-w-xl"
			noValidate
		>
			{Object.keys(errors).length > 0 && (
				<div
					ref={problem}
					tabIndex={-1}
					role="alert"
					className="mt-4 border-error border-l-4 bg-panel px-4 py-2 text-sm outline-none"
				>
					<p className="m-0 font-semibold">{t("problem.summary")}</p>
					{errors.form && <p className="m-0 mt-1">{problemText(errors.form, minutes)}</p>}
					{(errors.key || errors.path) && <p className="m-0 mt-1">{problemText(errors.key ?? errors.path)}</p>}
				</div>
			)}
			{Object.entries(target.hidden).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			{target.kind === null ? (
				<KindChoice chosen={values.kind ?? "new"} error={problemText(errors.kind)} />
			) : (
				<input type="hidden" name="kind" value={target.kind} />
			)}
			{target.kind === null && (
				<SuggestField {...field("about")} label={t("field.about")} hint={t("field.aboutHint")} />
			)}
			<SuggestField
				{...field("proposedValue")}
				label={t(isFigure ? "field.proposedFigure" : "field.proposedText")}
				hint={target.example ? t(`example.${target.example}`) : isFigure ? undefined : t("field.proposedTextHint")}
				rows={isFigure ? undefined : 5}
				choices={target.choices ? [{ value: "", label: t("field.choose") }, ...target.choices] : undefined}
			/>
			<SuggestField
				{...field("sourceUrl")}
				label={t("field.sourceUrl")}
				hint={t("field.sourceUrlHint")}
				inputMode="url"
			/>
			<SuggestField {...field("sourceNote")} label={t("field.sourceNote")} note={optional} />
			<SuggestField {...field("explanation")} label={t("field.explanation")} note={optional} rows={3} />
			<SuggestField
				{...field("contact")}
				label={t("field.contact")}
				note={optional}
				hint={t("field.contactHint")}
				inputMode="email"
				autoComplete="email"
			/>
			<TrapField id={`${id}trap`} value={values[TRAP_FIELD] ?? ""} error={problemText(errors[TRAP_FIELD])} />
			<p className="mt-4 text-muted text-xs">{t("privacy")}</p>
			<button type="submit" disabled={isSending} className={`${MAIN_BUTTON} mt-3`}>
				{t(isSending ? "sending" : "send")}
			</button>
		</SentForm>
	);
}

function KindChoice({ chosen, error }: { chosen: string; error: string | undefined }) {
	const t = useTranslations("suggestion.kind");
	return (
		<fieldset className="m-0 mt-4 border-0 p-0">
			<legend className="p-0 font-semibold text-sm">{t("label")}</legend>
			{READER_KINDS.filter((kind) => kind !== "figure").map((kind) => (
				<label key={kind} className="flex min-h-8 items-center gap-2 text-sm">
					<input
						key={chosen}
						type="radio"
						name="kind"
						value={kind}
						defaultChecked={chosen === kind}
						className="size-5 accent-accent"
					/>
					{t(kind)}
				</label>
			))}
			{error && <p className="m-0 font-semibold text-error text-sm">{error}</p>}
		</fieldset>
	);
}

/** Out of everybody's sight, until something has been filled in. */
function TrapField({ id, value, error }: { id: string; value: string; error: string | undefined }) {
	const t = useTranslations("suggestion.field");
	if (error) return <SuggestField id={id} name={TRAP_FIELD} label={t("trap")} value={value} error={error} />;
	return (
		<div aria-hidden="true" className="absolute -left-[999rem] h-px w-px overflow-hidden">
			<label htmlFor={id}>{t("trap")}</label>
			<input id={id} name={TRAP_FIELD} type="text" tabIndex={-1} autoComplete="off" />
		</div>
	);
}
