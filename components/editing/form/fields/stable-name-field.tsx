"use client";

import { useEffect, useRef } from "react";
import { useFormField } from "../behaviour/use-form-field";
import { CONTROL, FieldFrame } from "./field-frame";

/** What a name is made of the texts of other fields, in their order; null while they don't suffice. */
export type MakeName = (texts: string[]) => string | null | Promise<string | null>;

/** The stable name of a record: proposed from other fields until somebody types here; settled by the first save. */
export function StableNameField({
	name,
	madeFrom,
	make,
	isNew,
	className,
}: {
	name: string;
	/** Names of the fields that it is made from, with a space between. */
	madeFrom: string;
	make: MakeName;
	isNew: boolean;
	className?: string;
}) {
	const field = useFormField(name);
	const input = useRef<HTMLInputElement>(null);
	/** What stands there by a proposal; a name from a draft was settled by a person. */
	const proposed = useRef("");

	useEffect(() => {
		const form = input.current?.form;
		if (!isNew || !form) return;
		const sources = madeFrom.split(" ");
		const put = (made: string | null) => {
			const own = input.current;
			if (made === null || !own || own.value !== proposed.current) return;
			proposed.current = made;
			own.value = made;
			own.dispatchEvent(new Event("input", { bubbles: true }));
		};
		const propose = ({ target }: Event) => {
			if (!sources.includes((target as HTMLInputElement).name)) return;
			const made = make(
				sources.map((source) => (form.elements.namedItem(source) as HTMLInputElement | null)?.value.trim() ?? ""),
			);
			// At once where it can be: before the focus moves on, never into what is being typed.
			if (made instanceof Promise) void made.then(put);
			else put(made);
		};
		form.addEventListener("change", propose);
		return () => form.removeEventListener("change", propose);
	}, [isNew, madeFrom, make]);

	return (
		<FieldFrame field={field} className={className}>
			<input
				key={field.key}
				ref={input}
				{...field.control}
				type="text"
				autoComplete="off"
				autoCapitalize="none"
				spellCheck={false}
				readOnly={!isNew}
				onFocus={({ currentTarget }) => {
					// A proposal is typed over.
					if (isNew && currentTarget.value === proposed.current) currentTarget.select();
				}}
				defaultValue={field.initial}
				className={`${CONTROL} read-only:border-rule read-only:bg-sunken read-only:text-muted`}
			/>
		</FieldFrame>
	);
}
