"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormField } from "../behaviour/use-form-field";
import { useProposal } from "../behaviour/use-proposal";
import { CONTROL, FieldFrame } from "./field-frame";

export type FieldChoice = { value: string; label: string; definition?: string };

/** One of several words; the definition of the chosen one stands under it. */
export function ChoiceField({
	name,
	choices,
	className,
	mayBeEmpty,
	isBare,
	proposed = null,
}: {
	name: string;
	choices: readonly FieldChoice[];
	className?: string;
	/** Offers "nothing chosen" first; without it only while nothing is chosen. */
	mayBeEmpty?: boolean;
	/** In a list of such fields, whose heading names them all. */
	isBare?: boolean;
	/** The choice that may be meant; taken by Enter or a press. */
	proposed?: string | null;
}) {
	const t = useTranslations("form");
	const field = useFormField(name);
	const [changed, setChanged] = useState<{ key: string | undefined; value: string } | null>(null);
	const chosen = changed && changed.key === field.key ? changed.value : field.initial;
	const likely = choices.find(({ value }) => value === proposed);
	const proposal = likely ? { shown: likely.label, fills: { [name]: likely.value } } : null;
	const { offer, control, onKeyDown } = useProposal(field, proposal);
	const definition = choices.find(({ value }) => value === chosen)?.definition;
	return (
		<FieldFrame field={field} className={className} hint={definition} offer={offer} isBare={isBare}>
			<select
				key={field.key}
				{...control}
				onKeyDown={onKeyDown}
				defaultValue={field.initial}
				onChange={(event) => setChanged({ key: field.key, value: event.currentTarget.value })}
				className={CONTROL}
			>
				{(mayBeEmpty || !choices.some(({ value }) => value === field.initial)) && (
					<option value="">{mayBeEmpty ? t("none") : t("choose")}</option>
				)}
				{choices.map(({ value, label }) => (
					<option key={value} value={value}>
						{label}
					</option>
				))}
			</select>
		</FieldFrame>
	);
}
