"use client";

import { useLocale, useTranslations } from "next-intl";
import { useLoaded } from "@/components/editing/form/behaviour/use-loaded";
import { useTyped } from "@/components/editing/form/behaviour/use-typed";
import { textAt } from "@/components/editing/form/record/typed-form";
import { ConversionNote } from "@/components/project/money/conversion-note";
import { Money } from "@/components/ui/money";
import { inCurrency } from "@/lib/domain/money/money";
import type { FxTable } from "@/lib/domain/record/dataset";
import { readTypedAmount } from "@/lib/domain/typed/typed-amount";
import { readTypedCurrency } from "@/lib/domain/typed/typed-money";
import { formatPartialDate } from "@/lib/domain/values/format";
import { parseTypedDate } from "@/lib/domain/values/typed-date";
import { DISPLAY_CURRENCY } from "./display-currency";

/** What an amount that is being typed comes to in euros, as pages will say it, or why it isn't converted. */
export function ConversionLine({ row }: { row: string }) {
	const t = useTranslations("pickers.conversion");
	const project = useTranslations("project");
	const locale = useLocale();
	const typed = useTyped((texts) =>
		JSON.stringify(
			[`${row}.amount`, `${row}.currency`, `${row}.announcedOn`, "announcedOn", "country"].map((at) =>
				textAt(texts, at),
			),
		),
	);
	const [amountText = "", currencyText = "", ownDate = "", projectDate = "", country = ""]: string[] =
		JSON.parse(typed);
	const to = DISPLAY_CURRENCY;
	const context = { currency: readTypedCurrency(currencyText, country), country };
	const read = amountText === "" ? null : readTypedAmount(amountText, locale, context).read;
	const amount = read?.amount ?? null;
	const from = context.currency ?? read?.currency ?? "";
	const isForeign = amount !== null && amount > 0 && from !== "" && from !== to;
	const own = parseTypedDate(ownDate, locale);
	const date = own ?? parseTypedDate(projectDate, locale);
	const rates = useLoaded<FxTable>(isForeign && date !== null ? "/api/editing/rates" : null);
	return (
		<output
			htmlFor={`record-${row}.amount record-${row}.currency`}
			aria-live="polite"
			className="border-rule border-l-2 pl-2 text-sm empty:hidden sm:col-span-12"
		>
			{isForeign && conversion(amount)}
		</output>
	);

	function conversion(sum: number) {
		if (date === null) return <span className="text-warning text-xs">{t("noDate")}</span>;
		if (rates.status === "failed") return <span className="text-muted text-xs">{t("failed")}</span>;
		if (rates.status !== "done") return <span className="text-muted text-xs">{t("loading")}</span>;
		const converted = inCurrency(sum, from, to, date, rates.value);
		if (!converted?.conversion) {
			const when = formatPartialDate(date, locale);
			return <span className="text-warning text-xs">{t("noRate", { currency: from, date: when })}</span>;
		}
		return (
			<>
				<span aria-hidden="true">≈ </span>
				<Money amount={converted.amount} currency={to} />
				<ConversionNote conversion={converted.conversion} from={from} to={to} />
				{own === null && <span className="block text-muted text-xs">{project("datedByProject")}</span>}
			</>
		);
	}
}
