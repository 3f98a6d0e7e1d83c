"use client";

import { useLocale } from "next-intl";
import { formatUnderstoodNumber } from "@/lib/domain/typed/typed-number";
import { TextField } from "./text-field";

/** A number in the reader's notation ("1,200.5", « 1 200,5 », "1.2bn"), with how it was understood under it. */
export function NumberField({ name, label, className }: { name: string; label?: string; className?: string }) {
	const locale = useLocale();
	const isMw = name.endsWith("Mw");
	return (
		<TextField
			name={name}
			label={label}
			className={className}
			inputMode="decimal"
			understood={(text) => formatUnderstoodNumber(text, locale, isMw)}
		/>
	);
}
