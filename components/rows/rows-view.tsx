import { useLocale, useTranslations } from "next-intl";
import { OfWhichCapacity, OfWhichMoney, OfWhichProjects } from "@/components/headline/of-which";
import { Pager } from "@/components/project-table/project-table";
import { CapacityByKind } from "@/components/ui/capacity-by-kind";
import { Money } from "@/components/ui/money";
import { useFilterNames, useGroupName } from "@/components/view-bar/filter-names";
import { PrintedView } from "@/components/view-bar/printed-view";
import { ViewNotices } from "@/components/view-bar/view-notices";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { type Drilldown, drilldown, formatOpening, type Opening } from "@/lib/domain/figures/drilldown";
import { pageOf } from "@/lib/domain/figures/project-line";
import { formatCount } from "@/lib/domain/values/format";
import type { CapacityKind, MoneyColumn } from "@/lib/domain/values/vocabulary";
import { figuresHref } from "@/lib/domain/view/figures-page";
import { activeFilters, type ViewNotice } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { CapacityRows } from "./capacity-rows";
import { MoneyRows } from "./money-rows";
import { ProjectRows } from "./project-rows";

/** Rows of a page: those of a whole view would keep the server, and then the browser, for seconds. The files have them all. */
const ROWS = 200;

/** The rows behind one number of a view, the formula, and the sum: how anyone can check it. */
export function RowsView({
	answer,
	opening,
	ignored,
}: {
	answer: ViewAnswer;
	opening: Opening;
	/** Parts of the opening that the address names and nothing has. */
	ignored: readonly ViewNotice[];
}) {
	const t = useTranslations();
	const locale = useLocale();
	const { view, dataset } = answer;
	const names = useFilterNames(dataset);
	const opened = drilldown(answer.selection(), opening);
	const added = opened.rows.filter((row) => row.isAdded).length;
	const left = opened.rows.length - added;

	const groupName = useGroupName(dataset, view.by);
	const partName = (part: CapacityKind | MoneyColumn) =>
		view.measure === "capacity"
			? t(`vocabulary.kind.${part as CapacityKind}`)
			: t(`vocabulary.column.${part as MoneyColumn}`);
	const name = [
		opening.at === null ? null : groupName(opening.at),
		opening.part === null ? null : partName(opening.part),
		opening.status === null ? null : t(`vocabulary.status.${opening.status}`),
		opening.of === null ? null : t(`vocabulary.portion.${opening.of}`),
	].filter((part) => part !== null);
	const explanation =
		view.measure === "investment" && opening.part !== null && opening.part !== "announced" ? "other" : view.measure;
	const query = formatOpening(opening);
	const { items: rows, ...where } = pageOf(opened.rows, view.page, ROWS);
	const whole = { ...view, page: 1 };

	return (
		<>
			<p className="no-print mt-5 text-sm">
				<a href={`/${locale}${figuresHref(whole)}`} className="inline-flex min-h-6 items-center">
					← {t("rows.back")}
				</a>
			</p>
			<header className="mt-2 mb-4 max-w-3xl">
				<p className="text-muted text-sm">{t("rows.title")}</p>
				<h1 className="text-2xl sm:text-3xl">
					{t("view.pair", {
						name: t(`rows.measureOf.${view.measure}`),
						value: name.length > 0 ? name.join(" · ") : t("rows.wholeView"),
					})}
				</h1>
				{activeFilters(view).length > 0 && (
					<p className="no-print mt-1 text-muted text-sm">
						{t("view.pair", {
							name: t("rows.filters"),
							value: activeFilters(view)
								.map((filter) => `${t(`view.param.${filter}`)} ${names.valuesOf(filter, view)}`)
								.join(" · "),
						})}
					</p>
				)}
				<PrintedView view={view} dataset={dataset} />
			</header>
			<ViewNotices view={view} notices={[...answer.notices, ...ignored]} dataset={dataset} own={query} />
			<section
				aria-labelledby="sum"
				className="grid gap-x-10 gap-y-3 border-ink border-t-2 border-b py-4 sm:grid-cols-[auto_1fr]"
			>
				<div>
					<h2 id="sum" className="font-normal font-sans text-muted text-sm">
						{view.measure === "capacity" ? t("rows.sumByKind") : t("rows.sum")}
					</h2>
					<div className="mt-1 font-serif text-2xl">
						<Sum answer={answer} opened={opened} />
					</div>
					<div className="mt-1 text-muted text-xs">
						<SumOfWhich answer={answer} opened={opened} />
					</div>
				</div>
				<div className="max-w-prose text-sm">
					<h2 className="font-normal font-sans text-muted">{t("rows.formula")}</h2>
					<p className="mt-1">{t(`rows.explain.${explanation}`)}</p>
					<p className="mt-1 text-muted">
						{t("rows.added", { count: added })}
						{left > 0 && ` · ${t("rows.notAdded", { count: left })}`}
						{" · "}
						<a href={viewHref("/api/v1/rows.csv", whole, query)} download>
							{t("rows.download")}
						</a>
						{" · "}
						<a href={viewHref("/api/v1/rows", whole, query)}>{t("rows.json")}</a>
					</p>
				</div>
			</section>
			<div className="mt-6">
				{rows.length === 0 && <p>{t("rows.nothing")}</p>}
				{rows.length > 0 && view.measure === "capacity" && <CapacityRows answer={answer} rows={rows} />}
				{rows.length > 0 && view.measure === "investment" && <MoneyRows answer={answer} rows={rows} />}
				{rows.length > 0 && view.measure === "projects" && <ProjectRows answer={answer} rows={rows} />}
				{where.pages > 1 && (
					<Pager
						path={`/${locale}/rows`}
						view={view}
						list={{ ...where, total: opened.rows.length }}
						size={ROWS}
						more={query}
					/>
				)}
			</div>
		</>
	);
}

function Sum({ answer, opened }: { answer: ViewAnswer; opened: Drilldown }) {
	const t = useTranslations();
	const locale = useLocale();
	const { sum, opening } = opened;
	if (answer.view.measure === "projects") return formatCount(sum.projects, locale);
	if (answer.view.measure === "capacity") {
		return <CapacityByKind capacityMw={sum.capacityMw} figures={sum.figures} withGeneration />;
	}
	const money = sum.money[(opening.part ?? "announced") as MoneyColumn];
	const { currency } = answer.selection().prepared;
	if (money.added === 0) return <span className="text-muted">{t("common.noFigure")}</span>;
	// What can't be converted is known all the same, and no zero.
	if (currency !== "original" && money.added > money.notConverted) {
		return <Money amount={money.amount} currency={currency} />;
	}
	return (
		<ul className="list-none p-0 font-sans text-base">
			{Object.entries(money.byCurrency).map(([code, amount]) => (
				<li key={code}>
					<Money amount={amount} currency={code} />
					{currency !== "original" && <span className="text-muted text-xs"> {t("table.notConverted")}</span>}
				</li>
			))}
		</ul>
	);
}

/** What is in the sum; nothing more of what is such a part itself, or of money in other columns. */
function SumOfWhich({ answer, opened: { sum, opening } }: { answer: ViewAnswer; opened: Drilldown }) {
	const { view } = answer;
	const locale = useLocale();
	const { currency } = answer.selection().prepared;
	if (opening.of !== null) return null;
	const own = { view, opening };
	if (view.measure === "capacity") return <OfWhichCapacity tally={sum} {...own} />;
	if (view.measure === "projects") {
		return <OfWhichProjects tally={sum} value={(count) => formatCount(count, locale)} {...own} />;
	}
	if (opening.part !== null && opening.part !== "announced") return null;
	return <OfWhichMoney tally={sum} currency={currency} {...own} />;
}
