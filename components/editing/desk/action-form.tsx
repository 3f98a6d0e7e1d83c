// What editors see around the records: their bar and navigation, people, sessions, keys, and plain forms.

"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { SentForm } from "@/components/ui/sending/sent-form";
import { useSending } from "@/components/ui/sending/use-sending";
import { ActionField, type FieldProps } from "./action-field";
import { ActionOutcome } from "./action-outcome";
import { type FormAction, UNTOUCHED } from "./action-state";

/**
 * A form of the account pages: fields one below the other, what is wrong at each, one button. Works without
 * JavaScript; with it, the first wrong field gets the focus.
 */
export function ActionForm({
	action,
	fields = [],
	hidden = {},
	submit,
	label,
	tone = "main",
	children,
}: {
	action: FormAction;
	fields?: FieldProps[];
	/** Values that go along. */
	hidden?: Record<string, string>;
	submit: string;
	/** Name of the form for those who don't see what it stands under. */
	label?: string;
	tone?: "main" | "plain" | "danger";
	children?: ReactNode;
}) {
	const t = useTranslations("people");
	const sending = useSending(action, UNTOUCHED);
	const { state, isSending } = sending;
	const outcome = useRef<HTMLDivElement>(null);
	const id = useId();
	const formId = `${id}form`;

	useEffect(() => {
		if (state === UNTOUCHED) return;
		const wrong = document.getElementById(formId)?.querySelector<HTMLElement>("[aria-invalid='true']");
		(wrong ?? outcome.current)?.focus();
	}, [state, formId]);

	const look = {
		main: "border-accent bg-accent font-semibold text-on-accent",
		plain: "border-rule-strong bg-panel text-ink hover:border-ink",
		danger: "border-error bg-panel text-error hover:bg-sunken",
	}[tone];
	return (
		<SentForm sending={sending} id={formId} aria-label={label} className="max-w-md" noValidate>
			<ActionOutcome state={state} innerRef={outcome} />
			{Object.entries(hidden).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			{fields.map((field) => (
				<ActionField
					key={field.name}
					{...field}
					id={`${id}${field.name}`}
					value={state.values[field.name] ?? field.value}
					error={state.errors[field.name] && t(`errors.${state.errors[field.name]}`, { minutes: state.minutes ?? 0 })}
				/>
			))}
			{children}
			<button
				type="submit"
				disabled={isSending}
				className={`mt-3 min-h-10 cursor-pointer border px-4 disabled:cursor-default disabled:opacity-60 ${look}`}
			>
				{submit}
			</button>
		</SentForm>
	);
}
