"use client";

import { useLocale } from "next-intl";
import { useRef, useState } from "react";
import { readTypedCurrency } from "@/lib/domain/typed/typed-money";
import { currencyNamed } from "@/lib/domain/values/currencies";
import { foldText } from "@/lib/domain/values/fold-text";
import { currencyName } from "@/lib/domain/values/format";
import { type FormField, useFormField } from "../behaviour/use-form-field";
import { useTyped } from "../behaviour/use-typed";
import { textAt } from "../record/typed-form";
import { Combobox, type ComboboxHandle } from "./combobox";
import { FieldFrame } from "./field-frame";

const MOST_SHOWN = 8;

/** A currency by its code, its name in the reader's language or its sign; `codes` are all of them, the usual ones first. */
export function CurrencyField({
	name,
	codes,
	className,
}: {
	name: string;
	codes: readonly string[];
	className?: string;
}) {
	const field = useFormField(name);
	return (
		<FieldFrame field={field} className={className}>
			<CurrencyControl key={field.key} field={field} codes={codes} />
		</FieldFrame>
	);
}

function CurrencyControl({ field, codes }: { field: FormField; codes: readonly string[] }) {
	const locale = useLocale();
	const handle = useRef<ComboboxHandle>(null);
	const [hasFocus, setFocus] = useState(false);
	const [isTouched, setTouched] = useState(false);
	// What is typed, and what another field puts in.
	const text = useTyped((texts) => textAt(texts, field.control.name));
	const country = useTyped((texts) => textAt(texts, "country"));
	const code = text.trim() === "" ? null : readTypedCurrency(text, country);
	return (
		<>
			<Combobox
				field={field}
				handle={handle}
				text={text}
				onText={() => setTouched(true)}
				items={hasFocus ? matching(isTouched ? text : "", codes, locale).slice(0, MOST_SHOWN) : []}
				keyOf={(item) => item}
				draw={(item) => (
					<span className="flex items-baseline gap-x-3">
						<span className="w-10 shrink-0 font-semibold">{item}</span>
						<span className="min-w-0">{currencyName(item, locale)}</span>
					</span>
				)}
				onChoose={(item) => handle.current?.set(item)}
				onFocusChange={(has) => {
					setFocus(has);
					if (!has) setTouched(false);
				}}
				startsAtFirst={isTouched}
			/>
			<p role="status" className="mt-0.5 text-muted text-xs empty:hidden">
				{code !== null &&
					(code === text.trim() ? currencyName(code, locale) : `${code}, ${currencyName(code, locale)}`)}
			</p>
		</>
	);
}

/** The currencies that a text may be the beginning of: of their codes first, then of any word of their names. */
function matching(text: string, codes: readonly string[], locale: ReturnType<typeof useLocale>): readonly string[] {
	const query = foldText(text.trim());
	if (query === "") return codes;
	const named = currencyNamed(text)?.codes ?? [];
	const byCode = codes.filter((code) => code.toLowerCase().startsWith(query));
	const byName = codes.filter((code) => ` ${foldText(currencyName(code, locale))}`.includes(` ${query}`));
	return [...new Set([...named, ...byCode, ...byName])];
}
