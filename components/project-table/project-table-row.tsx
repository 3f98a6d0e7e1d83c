import { useLocale, useTranslations } from "next-intl";
import { CompareLink } from "@/components/compare/compare-link";
import { AgeingMark } from "@/components/ui/ageing-mark";
import { CapacityByKind } from "@/components/ui/capacity-by-kind";
import { Money } from "@/components/ui/money";
import type { NumberColumn } from "@/components/ui/number-column";
import { OverdueMark } from "@/components/ui/overdue-mark";
import { PartialDate } from "@/components/ui/partial-date";
import { StatusMark } from "@/components/ui/status-mark";
import { ageing } from "@/lib/domain/evidence/ageing";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import type { ProjectLine } from "@/lib/domain/figures/project-line";
import { countryName } from "@/lib/domain/values/format";
import { shownAs } from "@/lib/domain/view/view";
import { recordHref } from "@/lib/domain/view/view-url";

/** On a phone a row's name has a line of its own, with status, MW and money in three columns under it. */
export const ON_PHONE = "max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_7.25rem_5.5rem] max-sm:gap-x-2";

/** One project with the facts that the view leaves in; each figure leads to its place on the project's page. */
export function ProjectTableRow({
	line,
	answer,
	capacity,
	money,
	isOfOneCountry,
	withCompare,
}: {
	line: ProjectLine;
	answer: ViewAnswer;
	/** How the numbers of the columns are written; amounts in their own currencies say theirs. */
	capacity: NumberColumn;
	money: NumberColumn | null;
	isOfOneCountry: boolean;
	/** Whether each row leads to a comparison. */
	withCompare: boolean;
}) {
	const t = useTranslations("table");
	const locale = useLocale();
	const { project, tally } = line;
	const hrefOf = (anchor = "") => recordHref(`/${locale}/projects/${project.slug}`, answer.view, anchor);
	const age = ageing(project, answer.dataset.sources, answer.day);
	const country = countryName(project.country, locale);
	const place = [project.locality, project.admin1].filter(Boolean).join(", ");
	return (
		<tr className={`border-rule border-b align-top max-sm:py-1.5 ${ON_PHONE}`}>
			<th scope="row" className="text-left font-normal max-sm:col-span-full sm:py-2 sm:pr-4 print:min-w-32 print:pr-2">
				<a href={hrefOf()} className="font-semibold text-ink no-underline hover:text-accent hover:underline">
					{project.name}
				</a>
				<div className="text-muted text-xs">
					{place}
					{!isOfOneCountry && (
						<span className="sm:hidden">
							{place !== "" && ", "}
							{country}
						</span>
					)}
				</div>
			</th>
			{!isOfOneCountry && <td className="py-2 pr-4 print:pr-2 max-sm:hidden">{country}</td>}
			<td className="max-sm:text-[0.6875rem] max-sm:leading-5 sm:py-2 sm:pr-4 print:pr-2">
				<StatusMark status={project.status} basis={project.statusBasis} />
				<AgeingMark ageing={age} />
				{withCompare && (
					<div>
						<CompareLink noun="project" of={project.slug} name={project.name} view={shownAs(answer.view)} />
					</div>
				)}
			</td>
			<td className="sm:py-2 sm:pr-4 print:pr-2">
				<a href={hrefOf("#phases")} className="text-ink no-underline hover:text-accent">
					<CapacityByKind capacityMw={tally.capacityMw} figures={tally.figures} column={capacity} withGeneration />
				</a>
			</td>
			<td className="text-right sm:py-2 sm:pr-4 print:pr-2">
				<a href={hrefOf("#money")} className="text-ink no-underline hover:text-accent">
					<LineMoney line={line} answer={answer} column={money} />
				</a>
			</td>
			<td className="py-2 pr-4 print:pr-2 text-right max-md:hidden">
				{line.firstService !== null && (
					<>
						{project.status !== "operational" && <span className="text-muted text-xs">{t("target")} </span>}
						{line.firstService === line.lastService ? line.firstService : `${line.firstService}–${line.lastService}`}
						{tally.of.overdue.projects > 0 && (
							<div>
								<OverdueMark />
							</div>
						)}
					</>
				)}
			</td>
			<td className="py-2 pr-4 print:pr-2 text-right max-lg:hidden">
				{project.announcedOn && <PartialDate date={project.announcedOn} month="short" />}
			</td>
			<td className="py-2 text-right max-lg:hidden">
				{age.newestEvidenceOn && <PartialDate date={age.newestEvidenceOn} month="short" />}
			</td>
		</tr>
	);
}

/** The investment announced of one project in the display currency, and how many amounts are left out of it. */
function LineMoney({ line, answer, column }: { line: ProjectLine; answer: ViewAnswer; column: NumberColumn | null }) {
	const t = useTranslations();
	const money = line.tally.money.announced;
	const { currency } = answer.selection().prepared;
	const left = money.disputed + money.uncounted;
	const isAllUnconverted = money.added > 0 && money.added === money.notConverted;
	return (
		<>
			{money.added === 0 && <span className="text-muted max-sm:text-xs">{t("common.noFigure")}</span>}
			{money.added > 0 && currency !== "original" && !isAllUnconverted && column?.write(money.amount)}
			{(currency === "original" || isAllUnconverted) &&
				Object.entries(money.byCurrency).map(([code, amount]) => (
					<div key={code}>
						<Money amount={amount} currency={code} />
					</div>
				))}
			{money.notConverted > 0 && currency !== "original" && (
				<div className="text-muted text-xs">{t("table.notConverted")}</div>
			)}
			{left > 0 && <div className="text-muted text-xs">{t("table.notAdded", { count: left })}</div>}
		</>
	);
}
