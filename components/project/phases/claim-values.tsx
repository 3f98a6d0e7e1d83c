import { useLocale, useTranslations } from "next-intl";
import { Swatch } from "@/components/ui/capacity-by-kind";
import { EvidenceNote } from "@/components/ui/evidence-note";
import { type MarkedRecord, SuggestMark } from "@/components/ui/suggest-mark";
import { useAnnounced } from "@/components/ui/use-announced";
import type { CapacityClaim } from "@/lib/domain/record/project-document";
import { isRange } from "@/lib/domain/values/announced";
import { formatMw, formatMwExact } from "@/lib/domain/values/format";
import { CitationLine, CitationMarks } from "../citations";
import type { References } from "../references";

/** One figure with its kind, how it came to be, and the numbers of its sources. */
export function ClaimValue({
	claim,
	references,
	of,
	path,
	isRight = false,
}: {
	claim: CapacityClaim;
	references: References;
	of: MarkedRecord;
	/** Its place in the document. */
	path: string;
	/** In a column of figures set to the right, which a mark behind them would push out of line. */
	isRight?: boolean;
}) {
	const t = useTranslations();
	const locale = useLocale();
	const announced = useAnnounced();
	const put = { value: claim.capacityMw, low: claim.capacityMwLow, high: claim.capacityMwHigh };
	const mark = <SuggestMark of={of} path={path} what={formatMw(claim.capacityMw, locale)} />;
	const sources = <CitationMarks citations={claim.citations} references={references} />;
	return (
		<div>
			{isRight && mark}
			{isRight && sources}
			<strong className="font-semibold text-base">
				<data value={claim.capacityMw} title={announced(put, (mw) => formatMwExact(mw, locale))}>
					{announced(put, (mw) => formatMw(mw, locale))}
				</data>
			</strong>
			{!isRight && sources}
			{!isRight && mark}
			<div className="text-xs">
				<Swatch kind={claim.capacityKind} /> {t(`vocabulary.kind.${claim.capacityKind}`)}
			</div>
			<div className="text-muted text-xs">{t(`vocabulary.assertion.${claim.assertion}`)}</div>
			<EvidenceNote strength={references.strengthOf(claim.citations)} />
			{isRange(put) && (
				<div className="text-muted text-xs">
					{t("project.takenAs", { value: formatMwExact(claim.capacityMw, locale) })}
				</div>
			)}
		</div>
	);
}

/** Values of one kind that disagree, side by side: which one counts, and why. */
export function ClaimAlternatives({
	claims,
	positions,
	used,
	references,
	of,
	path,
}: {
	/** All claims of a phase. */
	claims: readonly CapacityClaim[];
	/** Which of them are of the kind. */
	positions: readonly number[];
	/** Position of the one that counts; null where none does. */
	used: number | null;
	references: References;
	of: MarkedRecord;
	/** Place of the list in the document. */
	path: string;
}) {
	const t = useTranslations();
	const locale = useLocale();
	return (
		<ul className="m-0 grid list-none gap-x-6 gap-y-3 p-0 sm:grid-cols-2">
			{positions.map((index) => {
				const claim = claims[index];
				if (!claim) return null;
				return (
					<li key={index} className={`border-l-2 pl-3 ${index === used ? "border-accent" : "border-rule-strong"}`}>
						<ClaimValue claim={claim} references={references} of={of} path={`${path}.${index}`} />
						<p className="m-0 text-xs">
							{t(`vocabulary.rank.${claim.rank}`)}
							{", "}
							{index === used ? t("project.valueUsed") : t("project.valueNotAdded")}
							{claim.rankReason && <span className="block text-muted">{claim.rankReason[locale]}</span>}
						</p>
						<CitationLine citations={claim.citations} references={references} />
					</li>
				);
			})}
		</ul>
	);
}
