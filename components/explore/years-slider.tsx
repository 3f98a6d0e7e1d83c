"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

const IN_BROWSER = typeof window !== "undefined";

/**
 * The years of a view by two thumbs, beside the typed ones: each is a range of the browser's own, with its keys. A thumb
 * writes into the typed field of the form, whose change is answered like any other; without scripts there is none, and the
 * typed fields are enough.
 */
export function YearsSlider({
	from,
	to,
	first,
	last,
}: {
	from: number | null;
	to: number | null;
	first: number;
	last: number;
}) {
	const t = useTranslations();
	const locale = useLocale();
	const [moved, setMoved] = useState<{ from: number; to: number } | null>(null);
	const [served, setServed] = useState({ from, to });
	// What is answered takes the place of what was moved.
	if (served.from !== from || served.to !== to) {
		setServed({ from, to });
		setMoved(null);
	}
	const low = Math.min(first, from ?? first);
	const high = Math.max(last, to ?? last);
	const now = moved ?? { from: from ?? low, to: to ?? high };
	const move = (end: "from" | "to") => (event: FormEvent<HTMLInputElement>) => {
		const asked = Number(event.currentTarget.value);
		// One thumb doesn't pass the other.
		const value = end === "from" ? Math.min(asked, now.to) : Math.max(asked, now.from);
		setMoved({ ...now, [end]: value });
		const field = document.getElementById(`view-${end}`);
		const isWhole = end === "from" ? value === low : value === high;
		if (field instanceof HTMLInputElement) field.value = isWhole ? "" : String(value);
	};
	if (low >= high) return null;
	const share = (year: number) => ((year - low) / (high - low)) * 100;
	return (
		<fieldset className="no-print flex min-w-0 grow items-center gap-x-3 sm:max-w-md [@media(scripting:none)]:hidden">
			<legend className="sr-only">{t("view.years")}</legend>
			<p aria-hidden="true" className="shrink-0 text-muted text-xs">
				{t("view.years")} <span className="text-ink tabular-nums">{`${now.from}–${now.to}`}</span>
			</p>
			<div className="years-slider min-w-0 grow">
				<span aria-hidden="true" style={{ left: `${share(now.from)}%`, right: `${100 - share(now.to)}%` }} />
				{(["from", "to"] as const).map((end) => (
					<input
						key={end}
						type="range"
						// Its form answers what it writes into the typed field.
						form="view-form"
						id={`slide-${end}`}
						min={low}
						max={high}
						step={1}
						value={now[end]}
						readOnly={!IN_BROWSER}
						onInput={move(end)}
						onChange={() => undefined}
						aria-label={t("view.pair", { name: t("view.years"), value: t(`view.param.${end}`) })}
						lang={locale}
					/>
				))}
			</div>
		</fieldset>
	);
}
