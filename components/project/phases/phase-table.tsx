import { useLocale, useTranslations } from "next-intl";
import { OverdueMark } from "@/components/ui/overdue-mark";
import { PartialDate } from "@/components/ui/partial-date";
import { StatusDate } from "@/components/ui/status-date";
import { StatusMark } from "@/components/ui/status-mark";
import { type MarkedRecord, SuggestMark } from "@/components/ui/suggest-mark";
import type { ProjectAccount } from "@/lib/domain/figures/project-account";
import type { Phase } from "@/lib/domain/record/project-document";
import { CAPACITY_KINDS } from "@/lib/domain/values/vocabulary";
import type { CapacityFact } from "@/lib/domain/view/facts";
import { CitationLine, CitationMarks } from "../citations";
import { anchorOf, type References } from "../references";
import { ClaimAlternatives, ClaimValue } from "./claim-values";

type Props = {
	phases: readonly Phase[];
	/** Beside the phases: whether each is overdue. */
	overdue: readonly boolean[];
	capacity: ProjectAccount["capacity"];
	references: References;
	of: MarkedRecord;
};

/** The phases as a table. On a narrow screen, status and date move under the name. */
export function PhaseTable({ phases, overdue, capacity, references, of }: Props) {
	const t = useTranslations("project");
	return (
		<table className="w-full border-collapse text-sm">
			<caption className="sr-only">{t("phases")}</caption>
			<thead>
				<tr className="border-rule-strong border-b text-left text-muted text-xs">
					<th scope="col" className="py-1 pr-4 font-normal">
						{t("phase")}
					</th>
					<th scope="col" className="hidden py-1 pr-4 font-normal sm:table-cell">
						{t("status")}
					</th>
					<th scope="col" className="hidden py-1 pr-4 font-normal sm:table-cell">
						{t("inService")}
					</th>
					<th scope="col" className="w-2/5 py-1 text-right font-normal sm:w-44">
						{t("capacity")}
					</th>
				</tr>
			</thead>
			{phases.map((phase, position) => (
				<PhaseRows
					// biome-ignore lint/suspicious/noArrayIndexKey: a phase is named by its position
					key={position}
					phase={phase}
					position={position}
					isOverdue={overdue[position] === true}
					facts={capacity[position] ?? []}
					references={references}
					of={of}
				/>
			))}
		</table>
	);
}

function PhaseRows({
	phase,
	position,
	isOverdue,
	facts,
	references,
	of,
}: {
	phase: Phase;
	position: number;
	isOverdue: boolean;
	facts: readonly CapacityFact[];
	references: References;
	of: MarkedRecord;
}) {
	const t = useTranslations();
	const locale = useLocale();
	const kinds = CAPACITY_KINDS.map((kind) => ({
		kind,
		used: facts.find((fact) => fact.kind === kind)?.claim ?? null,
		positions: phase.claims.flatMap((claim, index) => (claim.capacityKind === kind ? [index] : [])),
	}));
	const disagreeing = kinds.filter(({ used, positions }) => positions.length > (used === null ? 0 : 1));
	const undisputed = kinds.filter((candidate) => !disagreeing.includes(candidate));
	const path = `phases.${position}`;
	const service = phase.operationalOn ? (
		<>
			<PartialDate date={phase.operationalOn} /> {isOverdue && <OverdueMark />}
		</>
	) : (
		<span className="text-muted">{t("project.noDate")}</span>
	);
	const what = (field: string) => t("project.ofPhase", { field, phase: phase.name[locale] });
	const status = (
		<>
			<StatusMark status={phase.status} basis={phase.statusBasis} />
			<CitationMarks citations={phase.statusCitations} references={references} />
			<SuggestMark of={of} path={`${path}.status`} what={what(t("project.status"))} />
			<span className="block text-muted text-xs">
				<StatusDate date={phase.statusAsOf} />
			</span>
		</>
	);
	const serviceMark = <SuggestMark of={of} path={`${path}.operationalOn`} what={what(t("project.inService"))} />;
	return (
		<tbody id={anchorOf({ type: "phase", position })} className="scroll-mt-16 target:bg-accent-soft">
			<tr className="border-rule border-t align-top">
				<th scope="row" className="py-2 pr-4 text-left font-normal">
					<span className="font-semibold">{phase.name[locale]}</span>
					<span className="mt-0.5 flex flex-wrap gap-x-4 sm:hidden">
						<span>{status}</span>
						<span>
							{t.rich("project.inServiceOn", { date: () => service })}
							{serviceMark}
						</span>
					</span>
					<CitationLine
						citations={[
							...undisputed.flatMap(({ positions }) =>
								positions.flatMap((index) => phase.claims[index]?.citations ?? []),
							),
							...phase.citations,
							...phase.statusCitations,
						]}
						references={references}
					/>
				</th>
				<td className="hidden whitespace-nowrap py-2 pr-4 sm:table-cell">{status}</td>
				<td className="hidden whitespace-nowrap py-2 pr-4 sm:table-cell">
					{service}
					{serviceMark}
				</td>
				<td className="py-2 text-right">
					{facts.length === 0 && <span className="text-muted">{t("common.noFigure")}</span>}
					<div className="grid gap-2">
						{facts.map((fact) => {
							const claim = phase.claims[fact.claim];
							if (!claim) return null;
							const own = `${path}.claims.${fact.claim}`;
							return <ClaimValue key={fact.kind} claim={claim} references={references} of={of} path={own} isRight />;
						})}
					</div>
				</td>
			</tr>
			{disagreeing.map(({ kind, used, positions }) => (
				<tr key={kind}>
					<td colSpan={4} className="pb-3">
						<p className="m-0 mb-1 text-muted text-xs">{t("project.valuesDisagree")}</p>
						<ClaimAlternatives
							claims={phase.claims}
							positions={positions}
							used={used}
							references={references}
							of={of}
							path={`${path}.claims`}
						/>
					</td>
				</tr>
			))}
		</tbody>
	);
}
