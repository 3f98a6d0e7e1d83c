import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OpensRows } from "@/components/country/opens-rows";
import { OfWhichCapacity, OfWhichMoney } from "@/components/headline/of-which";
import { Money } from "@/components/ui/money";
import { SuggestMark } from "@/components/ui/suggest-mark";
import { useAnnouncedAmount } from "@/components/ui/use-announced";
import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";
import { formatMoneyExact, formatRate } from "@/lib/domain/values/format";
import type { ViewDates } from "@/lib/domain/view/view";
import { CapacityByStatus } from "./capacity-by-status";
import { RateMonth } from "./envelope";
import { programmeView } from "./programme-views";

/** Envelope less what projects name of it is what isn't named: the account with its formula, and what is left out. */
export function AccountStatement({ account, when }: { account: ProgrammeAccount; when: ViewDates }) {
	const t = useTranslations("programme");
	const locale = useLocale();
	const announced = useAnnouncedAmount();
	const { programme, envelope, currency, named, namedAmount, notNamed, beyondEnvelope } = account;
	const { amount } = programme;
	/** More is said of the envelope than its amount. */
	const isPut = programme.qualifier !== "exact" || programme.amountLow !== null || programme.amountHigh !== null;
	const asAnnounced =
		amount === null || programme.currency === null
			? null
			: announced({ ...programme, amount, currency: programme.currency }, formatMoneyExact);
	const money = named.money.announced;
	const left = [
		money.disputed > 0 && t("leftDisputed", { count: money.disputed }),
		money.uncounted > 0 && t("leftUncounted", { count: money.uncounted }),
		money.notConverted > 0 && t("leftNotConverted", { count: money.notConverted }),
	].filter((text) => text !== false);
	return (
		<div className="grid gap-x-10 gap-y-4 md:grid-cols-2">
			<div>
				<table className="w-full border-collapse">
					<caption className="sr-only">{t("accountCaption")}</caption>
					<tbody>
						<Line
							label={t("column.envelope")}
							note={
								asAnnounced !== null && envelope?.conversion ? (
									<>
										{t("asAnnounced", { amount: asAnnounced })}{" "}
										{t("times", { rate: formatRate(envelope.conversion.rate, locale) })}{" "}
										<RateMonth conversion={envelope.conversion} />
									</>
								) : asAnnounced !== null && envelope === null ? (
									<>
										{t("asAnnounced", { amount: asAnnounced })}
										{" – "}
										{t("notConverted")}
									</>
								) : asAnnounced !== null && isPut ? (
									t("asAnnounced", { amount: asAnnounced })
								) : null
							}
						>
							<SuggestMark of={`programme=${programme.slug}`} path="amount" what={t("column.envelope")} />
							{envelope === null ? (
								<span className="text-muted">{t(programme.amount === null ? "noAmount" : "noRate")}</span>
							) : (
								<Money amount={envelope.amount} currency={currency} />
							)}
						</Line>
						<Line
							label={`− ${t("column.named")}`}
							note={
								<>
									{t("namedNote", { amounts: money.added - money.notConverted })}
									<OfWhichMoney
										tally={named}
										currency={account.view.currency}
										view={programmeView(account, "investment", when)}
										className="block"
									/>
								</>
							}
						>
							{namedAmount === null ? (
								<span className="text-muted">{t(named.withInvestment === 0 ? "nothingNamed" : "noRate")}</span>
							) : (
								<OpensRows view={programmeView(account, "investment", when)}>
									<Money amount={namedAmount} currency={currency} />
								</OpensRows>
							)}
						</Line>
						<Line label={beyondEnvelope > 0 ? t("beyond") : `= ${t("column.notNamed")}`} isResult>
							{notNamed === null ? (
								<span className="font-normal text-muted">{t("notKnown")}</span>
							) : (
								<Money amount={beyondEnvelope > 0 ? beyondEnvelope : notNamed} currency={currency} />
							)}
						</Line>
					</tbody>
				</table>
				{beyondEnvelope > 0 && <p className="text-sm text-warning">{t("exceeded")}</p>}
				{left.length > 0 && (
					<p className="text-muted text-sm">
						{t("left", { list: new Intl.ListFormat(locale, { type: "conjunction" }).format(left) })}
					</p>
				)}
			</div>
			<div className="border-rule max-md:border-t max-md:pt-4 md:border-l md:pl-10">
				<h3 className="text-base">{t("capacityTitle")}</h3>
				<CapacityByStatus account={account} when={when} />
				<OfWhichCapacity tally={named} view={programmeView(account, "capacity", when)} className="text-muted text-xs" />
				<p className="mt-2 text-muted text-sm">
					{named.withCapacity === 0
						? t("capacityNone", { projects: named.projects })
						: t.rich("capacityNote", {
								capacity: named.withCapacity,
								projects: named.projects,
								link: (chunks) => <OpensRows view={programmeView(account, "capacity", when)}>{chunks}</OpensRows>,
							})}
				</p>
				<p className="mt-4 border-accent border-l-2 pl-3 text-sm">{t("neverAdded")}</p>
			</div>
		</div>
	);
}

function Line({
	label,
	note,
	isResult = false,
	children,
}: {
	label: string;
	note?: ReactNode;
	isResult?: boolean;
	children: ReactNode;
}) {
	return (
		<tr className={`align-baseline ${isResult ? "border-ink border-t-2 font-semibold" : "border-rule border-b"}`}>
			<th scope="row" className="py-2 pr-3 text-left font-normal">
				<span className={isResult ? "font-semibold" : ""}>{label}</span>
				{note && <div className="text-muted text-xs">{note}</div>}
			</th>
			<td className="py-2 text-right font-serif text-lg">{children}</td>
		</tr>
	);
}
