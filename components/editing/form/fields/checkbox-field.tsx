"use client";

import { useFormField } from "../behaviour/use-form-field";
import { Definition } from "./definition";
import { ProblemTexts } from "./problem-texts";

/** A tick: yes or no. */
export function CheckboxField({ name, className = "" }: { name: string; className?: string }) {
	const field = useFormField(name);
	return (
		<div className={`min-w-0 self-end pb-2 ${className}`} data-field={name}>
			<div className="flex min-h-6 flex-wrap items-center gap-x-1.5">
				<label htmlFor={field.control.id} className="flex min-h-6 items-center gap-2 text-sm">
					<input
						key={field.key}
						{...field.control}
						type="checkbox"
						defaultChecked={field.initial === "on"}
						className="size-6 accent-accent"
					/>
					{field.label}
				</label>
				{field.definition && (
					<Definition id={field.definitionId} label={field.label}>
						{field.definition}
					</Definition>
				)}
			</div>
			<ProblemTexts id={field.errorId} problems={field.problems} />
		</div>
	);
}
