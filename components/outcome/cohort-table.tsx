import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OpensRows } from "@/components/country/opens-rows";
import { NoFigure } from "@/components/country/scaled-value";
import { TalliedMoney } from "@/components/country/tallied-money";
import { ROW } from "@/components/rows/row-parts";
import { ColumnUnit, type NumberColumn, useNumberColumn } from "@/components/ui/number-column";
import type { Tally } from "@/lib/domain/figures/tally";
import { type Cohort, LEAST_FOR_SHARES } from "@/lib/domain/time/cohorts";
import type { Outcome } from "@/lib/domain/time/outcome";
import { formatCount, formatShare } from "@/lib/domain/values/format";
import { CAPACITY_KINDS, type CapacityKind, type Status } from "@/lib/domain/values/vocabulary";
import { NO_COHORT, type View } from "@/lib/domain/view/view";

/** A line: a year, of one kind where megawatts are shown. */
type Line = { cohort: Cohort; kind: CapacityKind | null; projects: number };

/** What has become of each year's announcements, by status; every figure opens to its rows. */
export function CohortTable({ outcome }: { outcome: Outcome }) {
	const t = useTranslations("outcome.cohorts");
	const common = useTranslations("common");
	const vocabulary = useTranslations("vocabulary");
	const locale = useLocale();
	const columnOf = useNumberColumn();
	const { sums, counts } = outcome;
	const { measure } = sums.total.view;
	const projectsOf = ({ key }: Cohort) => counts.get(key) ?? 0;
	const lines = [...sums.cohorts, sums.total].flatMap((cohort): Line[] => {
		const projects = projectsOf(cohort);
		if (measure !== "capacity") return [{ cohort, kind: null, projects }];
		const kinds = CAPACITY_KINDS.filter((kind) => cohort.rolled.total.figures[kind] > 0);
		return kinds.map((kind) => ({ cohort, kind, projects }));
	});
	const mw = columnOf(
		"MW",
		null,
		lines.map(({ cohort, kind }) => (kind === null ? 0 : cohort.rolled.total.capacityMw[kind])),
	);
	const { currency } = sums.total.view;
	const money =
		currency === "original"
			? null
			: columnOf(
					"money",
					currency,
					lines.map(({ cohort }) => cohort.rolled.total.money.announced.amount),
				);
	const unit = { capacity: mw.unit, investment: money?.unit ?? null, projects: null }[measure];
	const name = ({ key }: Cohort) => (key === null ? t("all") : key === NO_COHORT ? common("noYear") : key);
	const figure = (view: View, status: Status | null, tally: Tally | undefined, line: Line): ReactNode => (
		<Figure view={view} status={status} tally={tally} line={line} mw={mw} money={money} />
	);
	const heads = [t("total"), ...sums.statuses.map((status) => vocabulary(`status.${status}`)), t("silent")];
	return (
		<>
			<table className="w-full border-collapse text-sm">
				<caption className="sr-only">{t("caption")}</caption>
				<thead className="text-xs max-sm:sr-only">
					<tr className="border-ink border-b text-left align-bottom">
						<th scope="col" className="py-1.5 pr-2 font-semibold">
							{t("announced")}
						</th>
						{heads.map((head) => (
							<th key={head} scope="col" className="px-2 py-1.5 text-right font-semibold last:pr-0">
								{head}
								{unit && <ColumnUnit unit={unit} />}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{lines.map((line) => {
						const { cohort, kind } = line;
						const { total, byStatus } = cohort.rolled;
						return (
							<tr
								key={`${cohort.key} ${kind}`}
								className={`${ROW} ${cohort.key === null ? "border-ink border-t font-semibold" : ""}`}
							>
								<th
									scope="row"
									className="wrap-anywhere text-left font-semibold leading-6 max-sm:basis-full sm:py-1 sm:pr-2"
								>
									{name(cohort)}
									{kind && <span className="font-normal"> · {vocabulary(`kind.${kind}`)}</span>}
									<span className="block font-normal text-muted text-xs leading-4">
										{t("of", { count: line.projects })}
									</span>
								</th>
								<Cell name={heads[0]}>{figure(cohort.view, null, total, line)}</Cell>
								{sums.statuses.map((status, index) => (
									<Cell key={status} name={heads[index + 1]}>
										{figure(cohort.view, status, byStatus[status], line)}
									</Cell>
								))}
								<Cell name={heads.at(-1)}>
									{cohort.silent && figure(cohort.silent.view, null, cohort.silent.rolled.total, line)}
								</Cell>
							</tr>
						);
					})}
				</tbody>
			</table>
			<ul className="mt-3 grid max-w-3xl list-none gap-1 text-muted text-sm">
				<li>{t(`rule.${measure}`)}</li>
				<li>{t("rule.silent")}</li>
				<li>{t("rule.small", { least: formatCount(LEAST_FOR_SHARES, locale) })}</li>
			</ul>
		</>
	);
}

function Cell({ name, children }: { name: string | undefined; children: ReactNode }) {
	return (
		// On a phone each has a line of its own: of those without a figure only their absence is said.
		<td className="text-right max-sm:flex max-sm:has-[[data-nothing]]:sr-only max-sm:basis-full max-sm:justify-between max-sm:gap-4 sm:px-2 sm:py-1 sm:last:pr-0">
			<span className="text-muted text-xs leading-6 sm:hidden">{name}</span>
			<span className="leading-6">{children}</span>
		</td>
	);
}

/** One figure of a line in the measure of its view, with its share of the line where that says something. */
function Figure({
	view,
	status,
	tally,
	line: { cohort, kind, projects },
	mw,
	money,
}: {
	view: View;
	status: Status | null;
	tally: Tally | undefined;
	line: Line;
	mw: NumberColumn;
	money: NumberColumn | null;
}) {
	const locale = useLocale();
	const whole = cohort.rolled.total;
	const isWhole = tally === whole;
	const opening = { at: status, part: kind };
	const shown = (value: number, of: number, figure: ReactNode) => (
		<>
			<OpensRows view={view} opening={opening}>
				{figure}
			</OpensRows>
			{!isWhole && projects >= LEAST_FOR_SHARES && of > 0 && (
				<span className="ml-1 text-muted text-xs sm:ml-0 sm:block sm:leading-4">{formatShare(value / of, locale)}</span>
			)}
		</>
	);
	if (tally === undefined) return <NoFigure />;
	if (view.measure === "projects") {
		if (tally.projects === 0) return <NoFigure />;
		return shown(tally.projects, whole.projects, formatCount(tally.projects, locale));
	}
	if (view.measure === "capacity") {
		if (kind === null || tally.figures[kind] === 0) return <NoFigure />;
		return shown(tally.capacityMw[kind], whole.capacityMw[kind], mw.write(tally.capacityMw[kind]));
	}
	const sum = tally.money.announced;
	if (sum.added === 0) return <NoFigure />;
	if (money === null || sum.added === sum.notConverted) {
		return (
			<OpensRows view={view} opening={opening}>
				<TalliedMoney tally={sum} currency={view.currency} />
			</OpensRows>
		);
	}
	return shown(sum.amount, whole.money.announced.amount, money.write(sum.amount));
}
