import { useLocale, useTranslations } from "next-intl";
import { AnnouncedMoney } from "@/components/ui/announced-money";
import { Money } from "@/components/ui/money";
import { PartialDate } from "@/components/ui/partial-date";
import { RailSection } from "@/components/ui/rail-section";
import { SuggestMark } from "@/components/ui/suggest-mark";
import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";
import { formatMoney } from "@/lib/domain/values/format";
import { ConversionNote } from "./money/conversion-note";
import { hrefIn, type Shown } from "./project-href";

/** The programmes that name the project: envelope, what is named of it and what isn't. Never added to each other. */
export function ProgrammeBox({ accounts, shown }: { accounts: readonly ProgrammeAccount[]; shown: Shown }) {
	const t = useTranslations("project");
	return (
		<RailSection id="programme" title={t("programmes", { count: accounts.length })}>
			{accounts.map((account) => (
				<Account key={account.programme.slug} account={account} shown={shown} />
			))}
			<p className="m-0 mt-2 border-warning border-l-2 pl-2 text-xs">{t("programmeNotAdded")}</p>
		</RailSection>
	);
}

function Account({ account, shown }: { account: ProgrammeAccount; shown: Shown }) {
	const t = useTranslations("project");
	const words = useTranslations("programme");
	const locale = useLocale();
	const { programme, outer, envelope, named, namedAmount, notNamed, beyondEnvelope } = account;
	const line = "flex items-baseline justify-between gap-4 border-rule border-t py-1";
	return (
		<div className="mt-4 first-of-type:mt-0">
			<p className="m-0 mb-2">
				<a href={hrefIn(shown, locale, `/programmes/${programme.slug}`)} className="font-semibold">
					{programme.name[locale]}
				</a>
				{outer && (
					<span className="block text-muted text-xs">
						{t.rich("programmeWithin", {
							outer: () => <a href={hrefIn(shown, locale, `/programmes/${outer.slug}`)}>{outer.name[locale]}</a>,
						})}
					</span>
				)}
				{programme.announcedOn && (
					<span className="block text-muted text-xs first-letter:uppercase">
						{words.rich("announcedOn", { date: () => <PartialDate date={programme.announcedOn ?? ""} /> })}
					</span>
				)}
			</p>
			<dl className="m-0">
				<div className={line}>
					<dt className="wrap-normal">{t("envelope")}</dt>
					<dd className="m-0 text-right">
						{programme.amount !== null && programme.currency !== null ? (
							<>
								<SuggestMark
									of={`programme=${programme.slug}`}
									path="amount"
									what={formatMoney(programme.amount, programme.currency, locale)}
								/>
								<AnnouncedMoney money={{ ...programme, amount: programme.amount, currency: programme.currency }} />
							</>
						) : (
							<span className="text-muted">{t("noAmount")}</span>
						)}
						{envelope?.conversion && programme.currency && (
							<>
								<span className="block">
									≈ <Money amount={envelope.amount} currency={account.currency} />
								</span>
								<ConversionNote conversion={envelope.conversion} from={programme.currency} to={account.currency} />
							</>
						)}
					</dd>
				</div>
				<div className={line}>
					<dt className="wrap-normal">{t("namedInProjects", { count: named.projects })}</dt>
					<dd className="m-0 text-right">
						{namedAmount !== null ? (
							<Money amount={namedAmount} currency={account.currency} />
						) : (
							<span className="text-muted">{t("noAmount")}</span>
						)}
					</dd>
				</div>
				{notNamed !== null && (
					<div className={line}>
						<dt className="wrap-normal">{t(beyondEnvelope > 0 ? "beyond" : "notNamed")}</dt>
						<dd className="m-0 text-right">
							<Money amount={beyondEnvelope > 0 ? beyondEnvelope : notNamed} currency={account.currency} />
						</dd>
					</div>
				)}
			</dl>
		</div>
	);
}
