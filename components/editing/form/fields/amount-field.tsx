"use client";

import { useLocale } from "next-intl";
import { useAnnounced } from "@/components/ui/use-announced";
import { readTypedAmount } from "@/lib/domain/typed/typed-amount";
import { readTypedCurrency } from "@/lib/domain/typed/typed-money";
import { formatMoneyExact, LANGUAGE_TAGS } from "@/lib/domain/values/format";
import { setControl } from "../behaviour/set-control";
import { useTyped } from "../behaviour/use-typed";
import { textAt } from "../record/typed-form";
import { TextField } from "./text-field";

/**
 * An amount as it was announced ("up to €50bn"), with how it was understood under it. Once it is typed, the fields beside
 * it say what it says of the currency and of how it is put, if they say nothing yet.
 */
export function AmountField({ name, className }: { name: string; className?: string }) {
	const locale = useLocale();
	const announced = useAnnounced();
	const sibling = (field: string) => name.replace(/\w+$/, field);
	const known = useTyped((texts) => JSON.stringify([textAt(texts, sibling("currency")), textAt(texts, "country")]));
	const [chosen = "", country = ""]: string[] = JSON.parse(known);
	const currency = readTypedCurrency(chosen, country);
	const read = (text: string) => (text === "" ? null : readTypedAmount(text, locale, { currency, country }).read);

	const understood = (text: string) => {
		const amount = read(text);
		if (amount === null) return null;
		const code = amount.currency ?? currency;
		const exact = (value: number) =>
			code === null ? value.toLocaleString(LANGUAGE_TAGS[locale]) : formatMoneyExact(value, code, locale);
		const { amount: value, amountLow: low, amountHigh: high, qualifier } = amount;
		const said = announced({ value, low, high, qualifier: qualifier ?? "exact" }, exact);
		return said.replace(/\s/g, " ") === text.replace(/\s/g, " ") ? null : said;
	};

	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: only looks at what was typed when the focus leaves
		<div
			className={className}
			onBlur={({ target }: { target: EventTarget }) => {
				if (!(target instanceof HTMLInputElement) || target.name !== name || !target.form) return;
				const amount = read(target.value);
				fill(target.form, sibling("currency"), amount?.currency, [""]);
				if (name.endsWith("amount")) fill(target.form, sibling("qualifier"), amount?.qualifier, ["", "exact"]);
			}}
		>
			<TextField name={name} inputMode="text" understood={understood} />
		</div>
	);
}

/** Gives a field of the form a value where it holds one of those that say nothing. */
function fill(form: HTMLFormElement, name: string, value: string | null | undefined, empty: readonly string[]): void {
	const control = form.elements.namedItem(name);
	const isField = control instanceof HTMLInputElement || control instanceof HTMLSelectElement;
	if (value && isField && empty.includes(control.value)) setControl(control, value);
}
