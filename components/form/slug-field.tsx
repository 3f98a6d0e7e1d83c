"use client";

import { useEffect, useRef } from "react";
import { CONTROL, FieldFrame } from "./field-frame";
import { useFormField } from "./use-form-field";

/** The stable name of a record: proposed from another field until somebody types here; settled by the first save. */
export function SlugField({
	name,
	from,
	isNew,
	className,
}: {
	name: string;
	/** Name of the field that it is proposed from. */
	from: string;
	isNew: boolean;
	className?: string;
}) {
	const field = useFormField(name);
	const input = useRef<HTMLInputElement>(null);

	useEffect(() => {
		const slug = input.current;
		const source = slug?.form?.elements.namedItem(from);
		if (!isNew || !slug || !(source instanceof HTMLInputElement)) return;
		let proposed = slug.value;
		let slugify: ((text: string) => string) | null = null;
		const loading = import("@sindresorhus/slugify").then((loaded) => {
			slugify = loaded.default;
		});
		const propose = async () => {
			// Once it is there it proposes at once, before the focus moves on: never into what is being typed.
			if (!slugify) await loading;
			if (!slugify || slug.value !== proposed) return;
			proposed = slugify(source.value).slice(0, 120);
			slug.value = proposed;
			slug.dispatchEvent(new Event("input", { bubbles: true }));
		};
		source.addEventListener("change", propose);
		return () => source.removeEventListener("change", propose);
	}, [isNew, from]);

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
