"use client";

import { type HTMLAttributes, type ReactNode, useState } from "react";
import { useFormField } from "../behaviour/use-form-field";
import { type Proposal, useProposal } from "../behaviour/use-proposal";
import { CONTROL, FieldFrame } from "./field-frame";

/** One line of text, or several with `rows`. */
export function TextField({
	name,
	label,
	rows,
	understood,
	hint,
	className,
	inputMode,
	lang,
	placeholder,
	proposal = null,
	isBare = false,
	isPart = false,
}: {
	name: string;
	/** Instead of the field's own label. */
	label?: string;
	rows?: number;
	/** How what is typed was understood; said under the control while one types. */
	understood?: (text: string) => ReactNode;
	/** What stands under the control whatever is typed. */
	hint?: ReactNode;
	className?: string;
	inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
	/** Language of the text that is typed, for the spelling check. */
	lang?: string;
	placeholder?: string;
	/** What it may say; taken by Enter or a press. */
	proposal?: Proposal | null;
	/** Without a label of its own to see: the row that it is alone in has one. */
	isBare?: boolean;
	/** One of several controls whose group has the definition. */
	isPart?: boolean;
}) {
	const field = useFormField(name);
	const [typed, setTyped] = useState<{ key: string | undefined; text: string } | null>(null);
	const text = typed && typed.key === field.key ? typed.text : field.initial;
	const { offer, control, onKeyDown } = useProposal(field, proposal);
	const props = { ...control, onKeyDown, lang, placeholder, defaultValue: field.initial, autoComplete: "off" };
	const frame = { field, label, className, isBare, isPart };
	if (rows) {
		return (
			<FieldFrame {...frame} offer={offer}>
				<textarea
					key={field.key}
					{...props}
					rows={rows}
					style={{ minHeight: `${rows * 1.35 + 0.9}rem` }}
					className={`${CONTROL} field-sizing-content max-h-96`}
				/>
			</FieldFrame>
		);
	}
	const onChange = understood && { onChange: follow };
	return (
		<FieldFrame {...frame} offer={offer} hint={understood ? understood(text) : hint}>
			<input key={field.key} {...props} {...onChange} type="text" inputMode={inputMode} className={CONTROL} />
		</FieldFrame>
	);

	function follow(event: { currentTarget: HTMLInputElement }) {
		setTyped({ key: field.key, text: event.currentTarget.value });
	}
}
