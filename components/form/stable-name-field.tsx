"use client";

import { useEffect, useRef } from "react";
import { CONTROL, FieldFrame } from "./field-frame";
import { useFormField } from "./use-form-field";

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

	useEffect(() => {
		const own = input.current;
		const form = own?.form;
		if (!isNew || !own || !form) return;
		const sources = madeFrom.split(" ");
		let proposed = own.value;
		const put = (made: string | null) => {
			if (made === null || own.value !== proposed) return;
			proposed = made;
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
		const beTypedOver = () => {
			if (own.value === proposed) own.select();
		};
		form.addEventListener("change", propose);
		own.addEventListener("focus", beTypedOver);
		return () => {
			form.removeEventListener("change", propose);
			own.removeEventListener("focus", beTypedOver);
		};
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
				defaultValue={field.initial}
				className={`${CONTROL} read-only:border-rule read-only:bg-sunken read-only:text-muted`}
			/>
		</FieldFrame>
	);
}
