"use client";

import { useLocale } from "next-intl";
import { useState } from "react";
import { formatTypedDate } from "@/lib/domain/typed-date";
import { CONTROL, FieldFrame } from "./field-frame";
import { useFormField } from "./use-form-field";

/** A date as a person types it ("2027", "03/2027", "11 févr. 2026"), with how it was understood under it. */
export function DateField({ name, className }: { name: string; className?: string }) {
	const locale = useLocale();
	const field = useFormField(name);
	const [typed, setTyped] = useState<{ key: string | undefined; text: string } | null>(null);
	const text = typed && typed.key === field.key ? typed.text : field.initial;
	return (
		<FieldFrame field={field} className={className} hint={formatTypedDate(text, locale)}>
			<input
				key={field.key}
				{...field.control}
				type="text"
				autoComplete="off"
				defaultValue={field.initial}
				onChange={(event) => setTyped({ key: field.key, text: event.currentTarget.value })}
				className={CONTROL}
			/>
		</FieldFrame>
	);
}
