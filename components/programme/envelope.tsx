import { useLocale, useTranslations } from "next-intl";
import { AnnouncedMoney } from "@/components/ui/announced-money";
import { Money } from "@/components/ui/money";
import { useRateOrigins } from "@/components/ui/use-rate-origins";
import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";
import type { Conversion } from "@/lib/domain/money/money";
import { formatPartialDate } from "@/lib/domain/values/format";

/** The envelope as it was announced and, where it is another currency, converted with the month of its rate. */
export function Envelope({ account }: { account: ProgrammeAccount }) {
	const t = useTranslations("programme");
	const { programme, envelope, currency } = account;
	const { amount } = programme;
	if (amount === null || programme.currency === null) {
		return <span className="text-muted">{t("noAmount")}</span>;
	}
	return (
		<>
			<AnnouncedMoney money={{ ...programme, amount, currency: programme.currency }} />
			{envelope === null && <div className="text-muted text-xs">{t("notConverted")}</div>}
			{envelope?.conversion && currency !== null && (
				<div className="text-muted text-xs">
					≈ <Money amount={envelope.amount} currency={currency} /> <RateMonth conversion={envelope.conversion} />
				</div>
			)}
		</>
	);
}

/** The month or months that a rate is the average of. */
export function RateMonth({ conversion }: { conversion: Conversion }) {
	const t = useTranslations("programme");
	const locale = useLocale();
	const origins = useRateOrigins()(conversion);
	const month = (value: string) => formatPartialDate(value, locale, "short");
	return (
		<span>
			{conversion.firstMonth === conversion.lastMonth
				? t("rateOf", { month: month(conversion.firstMonth), origins })
				: t("rateOfMonths", { first: month(conversion.firstMonth), last: month(conversion.lastMonth), origins })}
		</span>
	);
}
