import { useLocale, useTranslations } from "next-intl";
import { CompareLink } from "@/components/compare/compare-link";
import { OpensRows } from "@/components/country/opens-rows";
import { NoFigure } from "@/components/country/scaled-value";
import { Money } from "@/components/ui/money";
import { PartialDate } from "@/components/ui/partial-date";
import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";
import { countryName, formatCount } from "@/lib/domain/values/format";
import { datesOf, type ViewDates, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { Envelope } from "./envelope";
import { NamedBar } from "./named-bar";
import { programmeView } from "./programme-views";

/** A programme's account in a line; on a narrow screen what is named and what isn't stand under the envelope. */
export function ProgrammeRow({
	account,
	when,
	within,
}: {
	account: ProgrammeAccount;
	when: ViewDates;
	within: string | null;
}) {
	const t = useTranslations("programme");
	const locale = useLocale();
	const { programme, outer, currency, named, namedAmount, notNamed, beyondEnvelope } = account;
	const pageOf = (slug: string) =>
		viewHref(`/${locale}/programmes/${slug}`, { ...programmeView(account, "capacity", when), programmes: [] });
	const country = programme.country === null ? t("severalCountries") : countryName(programme.country, locale);
	const namedMoney =
		namedAmount === null ? (
			<NoFigure />
		) : (
			<OpensRows view={programmeView(account, "investment", when)}>
				<Money amount={namedAmount} currency={currency} />
			</OpensRows>
		);
	const stages = (["building", "inService"] as const).flatMap((stage) => {
		const { amount, view } = account.stages[stage];
		return amount === null || view === null ? [] : [{ stage, amount, view: withChange(view, datesOf(when)) }];
	});
	const come = stages.map(({ stage, amount, view }) => (
		<div key={stage} className="text-muted text-xs leading-5">
			<OpensRows view={view}>
				<Money amount={amount} currency={currency} /> {t(`stages.${stage}`)}
			</OpensRows>
		</div>
	));
	const projects =
		named.projects === 0 ? (
			<span className="text-muted">0</span>
		) : (
			<OpensRows view={programmeView(account, "projects", when)}>
				<data value={named.projects}>{formatCount(named.projects, locale)}</data>
			</OpensRows>
		);
	const rest =
		notNamed === null ? (
			<NoFigure />
		) : beyondEnvelope > 0 ? (
			<span className="inline-block max-w-32 text-warning leading-5">
				{t.rich("rowBeyond", { money: () => <Money amount={beyondEnvelope} currency={currency} /> })}
			</span>
		) : (
			<Money amount={notNamed} currency={currency} />
		);
	return (
		<tr className="border-rule border-b align-top">
			<th scope="row" className="py-2 pr-2 text-left font-normal">
				<a href={pageOf(programme.slug)} className="inline-block min-h-6 font-semibold leading-6">
					{programme.name[locale]}
				</a>
				<NamedBar account={account} />
				{outer && outer.slug !== within && (
					<div className="text-muted text-xs">
						{t.rich("within", { outer: () => <a href={pageOf(outer.slug)}>{outer.name[locale]}</a> })}
					</div>
				)}
				<div className="text-muted text-xs md:hidden">{country}</div>
				{programme.announcedOn && (
					<div className="text-muted text-xs lg:hidden">
						<PartialDate date={programme.announcedOn} month="short" />
					</div>
				)}
				<div className="text-muted text-xs md:hidden">{t.rich("rowProjects", { projects: () => projects })}</div>
				<span>
					{" "}
					<CompareLink
						noun="programme"
						of={programme.slug}
						name={programme.name[locale]}
						view={programmeView(account, "capacity", when)}
					/>
				</span>
			</th>
			<td className="px-2 py-2 leading-6 max-md:hidden">{country}</td>
			<td className="px-2 py-2 leading-6 max-lg:hidden">
				{programme.announcedOn ? <PartialDate date={programme.announcedOn} month="short" /> : <NoFigure />}
			</td>
			<td className="px-2 py-2 text-right leading-6">
				<Envelope account={account} />
				{(namedAmount !== null || notNamed !== null) && (
					<dl className="text-muted text-xs leading-6 sm:hidden">
						<dt className="sr-only">{t("column.named")}</dt>
						<dd>
							{t.rich("rowNamed", { money: () => namedMoney })}
							{come}
						</dd>
						<dt className="sr-only">{t("column.notNamed")}</dt>
						<dd>{beyondEnvelope > 0 ? rest : t.rich("rowNotNamed", { money: () => rest })}</dd>
					</dl>
				)}
			</td>
			<td className="px-2 py-2 text-right leading-6 max-sm:hidden">
				{namedMoney}
				{come}
				{named.money.announced.disputed + named.money.announced.uncounted > 0 && (
					<div className="text-muted text-xs leading-4">
						{t("notAdded", { count: named.money.announced.disputed + named.money.announced.uncounted })}
					</div>
				)}
			</td>
			<td className="px-2 py-2 text-right leading-6 max-sm:hidden">{rest}</td>
			<td className="py-2 pl-2 text-right leading-6 max-md:hidden">{projects}</td>
		</tr>
	);
}
