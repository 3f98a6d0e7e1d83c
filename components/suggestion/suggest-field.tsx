import type { ReactNode } from "react";
import { CONTROL } from "@/components/editing/form/fields/field-frame";

type Choice = { value: string; label: string };

/** A labelled control of the suggestions' forms with its hint and what is wrong with it. */
export function SuggestField({
	id,
	name,
	label,
	note,
	hint,
	error,
	value = "",
	rows,
	choices,
	maxLength,
	inputMode,
	autoComplete = "off",
	required,
}: {
	id: string;
	name: string;
	label: string;
	/** "optional". */
	note?: string;
	hint?: ReactNode;
	error?: string | undefined;
	value?: string;
	/** Lines, for a longer text. */
	rows?: number;
	/** For one of several words. */
	choices?: readonly Choice[];
	maxLength?: number;
	inputMode?: "url" | "email" | "text";
	autoComplete?: string;
	required?: boolean;
}) {
	const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
	const control = {
		id,
		name,
		className: CONTROL,
		defaultValue: value,
		required,
		"aria-invalid": error ? (true as const) : undefined,
		"aria-describedby": notes,
	};
	return (
		<div className="mt-4 min-w-0">
			<label htmlFor={id} className="mb-0.5 block text-sm">
				<span className="font-semibold">{label}</span> {note && <span className="text-muted text-xs">({note})</span>}
			</label>
			{choices ? (
				// React puts a list back to its first value after an action unless it is drawn anew.
				<select key={value} {...control}>
					{choices.map((choice) => (
						<option key={choice.value} value={choice.value}>
							{choice.label}
						</option>
					))}
				</select>
			) : rows ? (
				<textarea
					key={value}
					{...control}
					rows={rows}
					maxLength={maxLength}
					className={`${CONTROL} field-sizing-content max-h-96`}
					style={{ minHeight: `${rows * 1.6}rem` }}
				/>
			) : (
				<input
					key={value}
					{...control}
					type="text"
					maxLength={maxLength}
					inputMode={inputMode}
					autoComplete={autoComplete}
				/>
			)}
			{hint && (
				<p id={`${id}-hint`} className="mt-0.5 text-muted text-xs">
					{hint}
				</p>
			)}
			{error && (
				<p id={`${id}-error`} className="mt-0.5 font-semibold text-error text-sm">
					{error}
				</p>
			)}
		</div>
	);
}
