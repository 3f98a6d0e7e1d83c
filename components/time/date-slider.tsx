import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { Dataset } from "@/lib/domain/record/dataset";
import { evidenceMonths, monthAt, stepOf } from "@/lib/domain/time/evidence-months";
import { formatPartialDate } from "@/lib/domain/values/format";
import { dateText } from "@/lib/domain/values/typed-date";
import { EvidenceTicks } from "./evidence-ticks";

/**
 * The as-of date by month, with a tick where there is evidence, as tall as there is much. It writes into the field of the
 * form whose id it is given, and so is part of no address; what is let go is answered like any choice.
 */
export function DateSlider({
	dataset,
	today,
	asOf,
	fieldId,
}: {
	dataset: Dataset;
	today: string;
	asOf: string | null;
	fieldId: string;
}) {
	const t = useTranslations("time");
	const locale = useLocale();
	const slider = useRef<HTMLInputElement>(null);
	const months = evidenceMonths(dataset, today);
	const said = (step: number) => {
		const month = monthAt(months, step);
		return month === null ? t("slider.now") : formatPartialDate(month, locale);
	};
	const step = stepOf(months, asOf);
	const text = said(step);
	// A link, the history and the typed date move it, too.
	useEffect(() => {
		if (!slider.current) return;
		slider.current.value = String(step);
		slider.current.setAttribute("aria-valuetext", text);
	}, [step, text]);
	return (
		<div className="max-w-md [@media(scripting:none)]:hidden">
			<EvidenceTicks months={months} />
			<input
				ref={slider}
				type="range"
				min={0}
				max={months.length}
				step={1}
				defaultValue={step}
				aria-label={t("slider.label")}
				className="block h-7 w-full accent-accent"
				onChange={({ currentTarget }) => {
					const moved = Number(currentTarget.value);
					const field = currentTarget.form?.elements.namedItem(fieldId);
					currentTarget.setAttribute("aria-valuetext", said(moved));
					if (field instanceof HTMLInputElement) field.value = dateText(monthAt(months, moved) ?? "");
				}}
			/>
			<span aria-hidden="true" className="flex justify-between text-xs">
				<span>{months[0] && formatPartialDate(months[0].month, locale)}</span>
				<span>{t("slider.now")}</span>
			</span>
		</div>
	);
}
