import { useLocale, useTranslations } from "next-intl";
import { AnnouncedMoney } from "@/components/ui/announced-money";
import { EvidenceNote } from "@/components/ui/evidence-note";
import { Money } from "@/components/ui/money";
import { PartialDate } from "@/components/ui/partial-date";
import { type MarkedRecord, SuggestMark } from "@/components/ui/suggest-mark";
import { useAnnouncedAmount } from "@/components/ui/use-announced";
import type { Investment } from "@/lib/domain/record/project-document";
import { isRange } from "@/lib/domain/values/announced";
import { formatMoney } from "@/lib/domain/values/format";
import { own } from "@/lib/domain/values/own";
import type { MoneyFact } from "@/lib/domain/view/facts";
import { CitationLine, CitationMarks } from "../citations";
import { OrganizationName } from "../organization-name";
import type { Shown } from "../project-href";
import { anchorOf, type References } from "../references";
import { ConversionNote } from "./conversion-note";

type Props = {
	investment: Investment;
	fact: MoneyFact;
	shown: Shown;
	/** The project's own date, which an amount without one is converted by. */
	projectDate: string | null;
	/** Slugs of organizations by name. */
	slugs: Readonly<Record<string, string>>;
	references: References;
	of: MarkedRecord;
};

/** One amount as it was announced, converted beside it, with its standing, its reasons and its sources. */
export function MoneyRow({ investment, fact, shown, projectDate, slugs, references, of }: Props) {
	const t = useTranslations();
	const locale = useLocale();
	const announced = useAnnouncedAmount();
	const { currency } = shown;
	const isAdded = fact.standing === "added";
	const date = investment.announcedOn ? (
		<PartialDate date={investment.announcedOn} />
	) : (
		<span className="text-muted">{t("project.noDate")}</span>
	);
	return (
		<tr
			id={anchorOf({ type: "investment", position: fact.investment })}
			className="scroll-mt-16 border-rule border-t align-top target:bg-accent-soft"
		>
			<th scope="row" className="py-2 pr-4 text-left font-normal">
				<span className="font-semibold">{t(`vocabulary.basis.${investment.basis}`)}</span>
				<span className="text-muted">, {t(`vocabulary.stage.${investment.stage}`)}</span>
				<span className="block sm:hidden">{date}</span>
				{investment.investors.length > 0 && (
					<span className="block">
						{investment.investors.map((name, index) => (
							<span key={name}>
								{index > 0 && ", "}
								<OrganizationName name={name} slug={own(slugs, name)} shown={shown} />
							</span>
						))}
					</span>
				)}
				{investment.note && <span className="block text-muted">{investment.note[locale]}</span>}
				<Standing investment={investment} fact={fact} />
				<EvidenceNote strength={references.strengthOf(investment.citations)} />
				<CitationLine citations={investment.citations} references={references} />
			</th>
			<td className="hidden whitespace-nowrap py-2 pr-4 sm:table-cell">{date}</td>
			<td className={`py-2 text-right ${isAdded ? "" : "text-muted"}`}>
				<SuggestMark of={of} path={`investments.${fact.investment}`} what={announced(investment)} />
				{/* Before the amount, so that amounts of a column stand under each other. */}
				<CitationMarks citations={investment.citations} references={references} />
				<span className={`text-base ${isAdded ? "font-semibold" : "italic"}`}>
					<AnnouncedMoney money={investment} />
				</span>
				{isRange({ low: investment.amountLow, high: investment.amountHigh }) && (
					<span className="block text-muted text-xs">
						{t("project.takenAs", { value: formatMoney(investment.amount, investment.currency, locale) })}
					</span>
				)}
				{currency !== "original" && fact.conversion && fact.value !== null && (
					<span className="block">
						<span aria-hidden="true">≈ </span>
						<Money amount={fact.value} currency={currency} />
						<ConversionNote conversion={fact.conversion} from={investment.currency} to={currency} />
						{!investment.announcedOn && projectDate && (
							<span className="block text-muted text-xs">{t("project.datedByProject")}</span>
						)}
					</span>
				)}
				{currency !== "original" && fact.value === null && (
					<span className="block text-warning text-xs">{t("project.notConverted")}</span>
				)}
			</td>
		</tr>
	);
}

/** Whether the amount is in the sum and, if not, why: in words, and set off by more than a colour. */
function Standing({ investment, fact }: { investment: Investment; fact: MoneyFact }) {
	const t = useTranslations();
	const locale = useLocale();
	const reason = investment.countedNote?.[locale] ?? (fact.standing === "uncounted" ? t("project.mayOverlap") : null);
	return (
		<>
			{fact.standing !== "added" && (
				<span className="mt-1 block border-warning border-l-2 pl-2">
					<strong className="font-semibold text-warning">{t(`project.standing.${fact.standing}`)}</strong>
					{reason && <span className="block">{reason}</span>}
				</span>
			)}
			{fact.standing === "added" && reason && <span className="mt-1 block text-muted">{reason}</span>}
			{(investment.rank !== "normal" || investment.rankReason) && (
				<span className="block text-muted text-xs">
					{t(`vocabulary.rank.${investment.rank}`)}
					{investment.rankReason && <> · {investment.rankReason[locale]}</>}
				</span>
			)}
		</>
	);
}
