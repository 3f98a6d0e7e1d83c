"use client";

import { useEffect, useRef } from "react";
import { CONTROL, FieldFrame } from "@/components/form/field-frame";
import { useFormField } from "@/components/form/use-form-field";
import { newSourceId } from "@/lib/domain/new-sources";
import { parseTypedDate } from "@/lib/domain/typed-date";
import type { Locale } from "@/lib/domain/vocabulary";

const MADE_FROM = ["publisher", "publishedOn", "url"];

/** The stable name of a source: proposed from publisher, date and address until somebody types here; settled by the first save. */
export function SourceIdField({ isNew, locale, className }: { isNew: boolean; locale: Locale; className?: string }) {
	const field = useFormField("id");
	const input = useRef<HTMLInputElement>(null);

	useEffect(() => {
		const form = input.current?.form;
		if (!isNew || !form) return;
		let proposed = input.current?.value ?? "";
		const text = (name: string) => (form.elements.namedItem(name) as HTMLInputElement | null)?.value.trim() ?? "";
		const propose = (event: Event) => {
			const own = input.current;
			if (!own || own.value !== proposed || !MADE_FROM.includes((event.target as HTMLInputElement).name)) return;
			if (text("url") === "" || text("publisher") === "") return;
			const publishedOn = parseTypedDate(text("publishedOn"), locale);
			proposed = newSourceId({ publisher: text("publisher"), publishedOn, url: text("url") });
			own.value = proposed;
			own.dispatchEvent(new Event("input", { bubbles: true }));
		};
		form.addEventListener("change", propose);
		return () => form.removeEventListener("change", propose);
	}, [isNew, locale]);

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
