"use client";

import { useLocale } from "next-intl";
import { useAnnounced } from "@/components/ui/use-announced";
import { formatUnderstoodNumber, isPower } from "@/lib/domain/typed/typed-number";
import { readTypedPower } from "@/lib/domain/typed/typed-power";
import { formatMwExact } from "@/lib/domain/values/format";
import { TextField } from "./text-field";

/** A number in the reader's notation ("1,200.5", « 1 200,5 », "up to 600 MW"), with how it was understood under it. */
export function NumberField({ name, label, className }: { name: string; label?: string; className?: string }) {
	const locale = useLocale();
	const isMw = isPower(name);
	const announced = useAnnounced();
	const understood = (text: string) => {
		const power = isMw ? readTypedPower(text, locale) : null;
		const isPut = power !== null && (power.low !== null || power.high !== null);
		if (!isPut) return formatUnderstoodNumber(text, locale, isMw);
		return announced({ value: power.mw, low: power.low, high: power.high }, (mw) => formatMwExact(mw, locale));
	};
	return <TextField name={name} label={label} className={className} inputMode="decimal" understood={understood} />;
}
