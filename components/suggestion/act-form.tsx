"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import { MAIN_BUTTON, PLAIN_BUTTON } from "@/components/editing/form/style/button-styles";
import { SentForm } from "@/components/ui/sending/sent-form";
import { useSending } from "@/components/ui/sending/use-sending";
import { LONGEST } from "@/lib/domain/suggestion/suggestion";
import { type ActAction, NOT_ACTED, REJECT_PRESETS } from "./act-state";
import { SuggestField } from "./suggest-field";
import { useSuggestionProblemText } from "./use-problem-text";

/** One thing to do about a suggestion: a text, if it takes one, and a button. Works without JavaScript. */
export function ActForm({
	action,
	submit,
	label,
	hint,
	note,
	withPresets = false,
	tone = "main",
}: {
	action: ActAction;
	submit: string;
	/** Of the text; without it there is none to give. */
	label?: string;
	hint?: string;
	note?: string;
	/** Offers the reasons that rejections often have. */
	withPresets?: boolean;
	tone?: "main" | "plain";
}) {
	const t = useTranslations("suggestion");
	const sending = useSending(action, NOT_ACTED);
	const { state, isSending } = sending;
	const problem = useRef<HTMLDivElement>(null);
	const id = useId();
	const formId = `${id}form`;
	const problemText = useSuggestionProblemText();
	const { errors, values, minutes, decided } = state;

	useEffect(() => {
		if (state === NOT_ACTED) return;
		const wrong = document.getElementById(formId)?.querySelector<HTMLElement>("[aria-invalid='true']");
		(wrong ?? problem.current)?.focus();
	}, [state, formId]);

	return (
		<SentForm sending={sending} id={formId} aria-label={submit} className="max-w-xl" noValidate>
			{note && <p className="m-0 text-muted text-sm">{note}</p>}
			{errors.form && (
				<div
					ref={problem}
					tabIndex={-1}
					role="alert"
					className="mt-2 border-error border-l-4 bg-panel px-4 py-2 text-sm outline-none"
				>
					{decided
						? t(decided.name === null || !decided.reason ? "problem.decided" : "problem.decidedBy", {
								name: decided.name ?? "",
								status: t(`status.${decided.status}`),
								reason: decided.reason ?? "",
							})
						: problemText(errors.form, minutes)}
				</div>
			)}
			{withPresets && (
				<SuggestField
					id={`${id}preset`}
					name="preset"
					label={t("detail.rejectPreset")}
					value={values.preset}
					choices={[
						{ value: "", label: t("preset.none") },
						...REJECT_PRESETS.map((value) => ({ value, label: t(`preset.${value}`) })),
					]}
				/>
			)}
			{label && (
				<SuggestField
					id={`${id}text`}
					name="text"
					label={label}
					hint={hint}
					value={values.text}
					error={problemText(errors.text)}
					rows={3}
					maxLength={LONGEST.message}
				/>
			)}
			<button type="submit" disabled={isSending} className={`${tone === "main" ? MAIN_BUTTON : PLAIN_BUTTON} mt-3`}>
				{submit}
			</button>
		</SentForm>
	);
}
