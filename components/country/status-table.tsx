import { useLocale, useTranslations } from "next-intl";
import { KindInColumn, Swatch } from "@/components/ui/capacity-by-kind";
import { ColumnUnit, useNumberColumn } from "@/components/ui/number-column";
import { StatusMark } from "@/components/ui/status-mark";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { formatCount } from "@/lib/domain/values/format";
import { LOAD_KINDS, type LoadKind, STATUSES } from "@/lib/domain/values/vocabulary";
import { OpensRows } from "./opens-rows";
import { NoFigure } from "./scaled-value";
import { TalliedMoney } from "./tallied-money";

/** MW by kind, projects and money by status, each figure a link to its rows. */
export function StatusTable({ answer }: { answer: ViewAnswer }) {
	const t = useTranslations("country.byStatus");
	const country = useTranslations("country");
	const kindName = useTranslations("vocabulary.kind");
	const locale = useLocale();
	const capacity = answer.rollup("capacity", "status");
	const money = answer.rollup("investment", "status");
	const projects = answer.rollup("projects", "status");
	const { currency } = answer.selection("investment").prepared;
	const of = (rolled: typeof capacity, status: string) => rolled.groups.find((group) => group.key === status)?.tally;
	const columnOf = useNumberColumn();
	const mwIn = columnOf(
		"MW",
		null,
		capacity.groups.flatMap(({ tally }) => LOAD_KINDS.map((kind) => tally.capacityMw[kind])),
	);
	const moneyIn =
		currency === "original"
			? null
			: columnOf(
					"money",
					currency,
					money.groups.map(({ tally }) => tally.money.announced.amount),
				);
	const kindsShown = LOAD_KINDS.filter((kind) => capacity.total.figures[kind] > 0);
	const rows = STATUSES.filter(
		(status) => of(projects, status) || LOAD_KINDS.some((kind) => (of(capacity, status)?.figures[kind] ?? 0) > 0),
	);
	return (
		<table className="w-full border-collapse text-sm">
			<caption className="sr-only">{t("title")}</caption>
			<thead className="border-ink border-b text-xs">
				<tr>
					<th scope="col" className="py-1.5 pr-2 text-left align-bottom font-semibold">
						{t("status")}
					</th>
					<th scope="col" className="px-2 py-1.5 text-right align-bottom font-semibold max-sm:hidden">
						{t("projects")}
					</th>
					<th scope="col" className="px-2 py-1.5 text-left align-bottom font-semibold md:hidden">
						{t("capacity")}
						<ColumnUnit unit={mwIn.unit} />
					</th>
					{kindsShown.map((kind) => (
						<th key={kind} scope="col" className="px-2 py-1.5 text-right align-bottom font-semibold max-md:hidden">
							{kindName(kind)}
							<ColumnUnit unit={mwIn.unit} />
						</th>
					))}
					<th scope="col" className="py-1.5 pl-2 text-right align-bottom font-semibold">
						{t("investment")}
						{moneyIn && <ColumnUnit unit={moneyIn.unit} />}
					</th>
				</tr>
			</thead>
			<tbody>
				{rows.map((status) => {
					const mw = of(capacity, status);
					const count = of(projects, status)?.projects ?? 0;
					const sum = of(money, status)?.money.announced;
					const kinds = kindsShown.filter((kind) => (mw?.figures[kind] ?? 0) > 0);
					const figure = (kind: LoadKind) => (
						<OpensRows view={answer.viewOf("capacity", "status")} opening={{ at: status, part: kind }}>
							{mwIn.write(mw?.capacityMw[kind] ?? 0)}
						</OpensRows>
					);
					const counted = country.rich("rowProjects", {
						count,
						link: (chunks) => (
							<OpensRows view={answer.viewOf("projects", "status")} opening={{ at: status }}>
								{chunks}
							</OpensRows>
						),
					});
					return (
						<tr key={status} className="border-rule border-b align-top">
							<th
								scope="row"
								className="py-1 pr-2 text-left font-normal leading-6 max-sm:text-xs max-sm:leading-5 max-sm:[&_span]:whitespace-normal max-sm:[&_span]:wrap-normal"
							>
								<div className="wrap-normal">
									<StatusMark status={status} />
								</div>
								<div className="text-muted text-xs sm:hidden">{counted}</div>
							</th>
							<td className="px-2 py-1 text-right leading-6 max-sm:hidden">
								{count === 0 ? (
									<span className="text-muted">0</span>
								) : (
									<OpensRows view={answer.viewOf("projects", "status")} opening={{ at: status }}>
										{formatCount(count, locale)}
									</OpensRows>
								)}
							</td>
							<td className="px-2 py-1 leading-6 md:hidden">
								{kinds.length === 0 && <NoFigure />}
								<ul>
									{kinds.map((kind) => (
										<li key={kind} className="whitespace-nowrap leading-5">
											<Swatch kind={kind} /> <span className="inline-block min-w-11 text-right">{figure(kind)}</span>{" "}
											<KindInColumn kind={kind} />
										</li>
									))}
								</ul>
							</td>
							{kindsShown.map((kind) => (
								<td key={kind} className="px-2 py-1 text-right leading-6 max-md:hidden">
									{kinds.includes(kind) ? figure(kind) : <NoFigure />}
								</td>
							))}
							<td className="py-1 pl-2 text-right leading-6">
								{sum && sum.added > 0 ? (
									<OpensRows view={answer.viewOf("investment", "status")} opening={{ at: status }}>
										{moneyIn && sum.added > sum.notConverted ? (
											moneyIn.write(sum.amount)
										) : (
											<TalliedMoney tally={sum} currency={currency} />
										)}
									</OpensRows>
								) : (
									<NoFigure />
								)}
							</td>
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}
