import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OfWhichCapacity, OfWhichMoney } from "@/components/headline/of-which";
import { CapacityByKind } from "@/components/ui/capacity-by-kind";
import { PartialDate } from "@/components/ui/partial-date";
import { Power } from "@/components/ui/power";
import { StatusDate } from "@/components/ui/status-date";
import { StatusMark } from "@/components/ui/status-mark";
import { type MarkedRecord, SuggestMark } from "@/components/ui/suggest-mark";
import type { ProjectAccount } from "@/lib/domain/figures/project-account";
import type { ProjectDocument } from "@/lib/domain/record/project-document";
import { CitationLine } from "./citations";
import { MoneyTotal } from "./money/money-totals";
import { anchorOf, type References } from "./references";

/** The figures that readers come for, each leading to the facts that it is made of. */
export function KeyFigures({
	document,
	account,
	references,
	of,
}: {
	document: ProjectDocument;
	account: ProjectAccount;
	references: References;
	of: MarkedRecord;
}) {
	const t = useTranslations();
	const { announced } = account.sum.money;
	const withFigure = account.capacity.filter((facts) => facts.some(({ kind }) => kind !== "generation")).length;
	const overdue = account.overdue.filter(Boolean).length;
	const withGeneration = account.sum.figures.generation > 0;
	const apart = announced.disputed + announced.uncounted;
	return (
		<dl className="m-0 mt-6 grid grid-cols-2 gap-x-6 border-ink border-y-2 md:grid-cols-[1.2fr_1.4fr_1.4fr_1fr_1fr] print:grid-cols-3">
			<Figure
				id={anchorOf({ type: "status", position: 0 })}
				label={t("project.status")}
				note={
					<>
						{t(`vocabulary.statusBasis.${document.statusBasis}`)}
						{document.statusAsOf && ", "}
						<StatusDate date={document.statusAsOf} />
						{document.statusCitations.length === 0 && <span className="block">{t("project.statusUnsourced")}</span>}
						<CitationLine citations={document.statusCitations} references={references} />
					</>
				}
			>
				<StatusMark status={document.status} basis={document.statusBasis} />
				<SuggestMark of={of} path="status" what={t("project.status")} />
			</Figure>
			<Figure
				label={<a href="#phases">{t("project.capacity")}</a>}
				note={
					<>
						{document.phases.length > 0 &&
							t("project.phasesWithFigure", { with: withFigure, count: document.phases.length })}
						{overdue > 0 && (
							<span className="block text-warning">{t("project.phasesOverdue", { count: overdue })}</span>
						)}
						<OfWhichCapacity tally={account.sum} className="font-normal" />
						{withGeneration && (
							<span className="block">
								{t.rich("project.generationApart", { power: () => <Power mw={account.sum.capacityMw.generation} /> })}
							</span>
						)}
					</>
				}
			>
				<CapacityByKind capacityMw={account.sum.capacityMw} figures={account.sum.figures} />
			</Figure>
			<Figure
				label={<a href="#money">{t("vocabulary.column.announced")}</a>}
				note={
					<>
						{announced.added > announced.notConverted &&
							t("project.amountsAdded", { count: announced.added - announced.notConverted })}
						<OfWhichMoney tally={account.sum} currency={account.currency} className="block" />
						{apart > 0 && <span className="block">{t("project.amountsNotAdded", { count: apart })}</span>}
						{announced.notConverted > 0 && (
							<span className="block">{t("project.amountsNotConverted", { count: announced.notConverted })}</span>
						)}
					</>
				}
			>
				{announced.added === 0 ? (
					<span className="text-muted">{t("common.noFigure")}</span>
				) : (
					<span className="text-xl">
						<MoneyTotal tally={announced} currency={account.currency} />
					</span>
				)}
			</Figure>
			<Figure
				id={anchorOf({ type: "announcedOn", position: 0 })}
				label={<a href="#events">{t("project.announcedOn")}</a>}
				note={
					document.announcedCitations.length > 0 && (
						<CitationLine citations={document.announcedCitations} references={references} />
					)
				}
			>
				{document.announcedOn ? (
					<PartialDate date={document.announcedOn} month="short" />
				) : (
					<span className="text-muted">{t("common.unknown")}</span>
				)}
				<SuggestMark of={of} path="announcedOn" what={t("project.announcedOn")} />
			</Figure>
			<Figure label={<a href="#sources">{t("project.newestEvidence")}</a>}>
				{account.ageing.newestEvidenceOn ? (
					<PartialDate date={account.ageing.newestEvidenceOn} month="short" />
				) : (
					<span className="text-muted">{t("project.undated")}</span>
				)}
			</Figure>
		</dl>
	);
}

function Figure(props: { id?: string; label: ReactNode; note?: ReactNode; children: ReactNode }) {
	const { id, label, note, children } = props;
	return (
		<div id={id} className="scroll-mt-16 border-rule border-b py-3 target:bg-accent-soft md:border-b-0">
			<dt className="text-muted text-xs">{label}</dt>
			<dd className="m-0 mt-0.5 font-semibold">{children}</dd>
			{note && <dd className="m-0 mt-0.5 text-muted text-xs">{note}</dd>}
		</div>
	);
}
