"use client";

import type { HTMLAttributes, ReactNode } from "react";
import { CONTROL, FieldFrame } from "./field-frame";
import { useFormField } from "./use-form-field";

/** One line of text, or several with `rows`. */
export function TextField({
	name,
	label,
	rows,
	hint,
	className,
	inputMode,
	lang,
	placeholder,
	isBare = false,
	isPart = false,
}: {
	name: string;
	/** Instead of the field's own label. */
	label?: string;
	rows?: number;
	hint?: ReactNode;
	className?: string;
	inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
	/** Language of the text that is typed, for the spelling check. */
	lang?: string;
	placeholder?: string;
	/** Without a label of its own to see: the row that it is alone in has one. */
	isBare?: boolean;
	/** One of several controls whose group has the definition. */
	isPart?: boolean;
}) {
	const field = useFormField(name);
	const props = { ...field.control, lang, placeholder, defaultValue: field.initial, autoComplete: "off" };
	return (
		<FieldFrame field={field} label={label} hint={hint} className={className} isBare={isBare} isPart={isPart}>
			{rows ? (
				<textarea
					key={field.key}
					{...props}
					rows={rows}
					style={{ minHeight: `${rows * 1.35 + 0.9}rem` }}
					className={`${CONTROL} field-sizing-content max-h-96`}
				/>
			) : (
				<input key={field.key} {...props} type="text" inputMode={inputMode} className={CONTROL} />
			)}
		</FieldFrame>
	);
}
