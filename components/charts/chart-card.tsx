import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { isPlainClick } from "@/components/live/view-request";
import type { FigureFiles } from "@/lib/charts/files/figure-files";
import type { ChartModel } from "@/lib/charts/model/chart-model";
import { type ChartId, chartOf } from "@/lib/charts/registry";
import { LOAD_KINDS, type LoadKind } from "@/lib/domain/values/vocabulary";
import { useAsTable } from "./as-table";
import { ChartFiles } from "./chart-files";
import { ChartLegend } from "./chart-legend";
import { ChartTable } from "./chart-table";
import { LiveChart } from "./live-chart";
import { SvgChart } from "./svg-chart";

/** Whether this drawing is made in a browser, where the model is at hand and marks can answer to the pointer. */
const IN_BROWSER = typeof window !== "undefined";

/**
 * A chart with all that belongs to it: title, unit, legend, drawing, the same numbers as a table, files and source.
 * Of drawing and table the page has the one that is asked for. The other is a link away, to the same page; in the
 * browser it is drawn at the press, and the choice holds while the view changes.
 */
export function ChartCard({
	id,
	model,
	files,
	asHref,
	rankHref,
	titleHref = null,
	isFull = chartOf(id).isFull ?? false,
}: {
	id: ChartId;
	model: ChartModel;
	/** Addresses of the numbers and of the pictures. */
	files: FigureFiles;
	/** The same page with the chart as its table, or as its drawing. */
	asHref: (isTable: boolean) => string;
	/** The page with the rows ranked by another kind. */
	rankHref?: (kind: LoadKind) => string;
	/** Where its question can be asked in other ways. */
	titleHref?: string | null;
	/** Whether it takes the whole width of its page. */
	isFull?: boolean;
}) {
	const t = useTranslations("charts");
	const kindName = useTranslations("vocabulary.kind");
	const { title } = model;
	const [isTable, setTable] = useAsTable(id);
	const to = (asTable: boolean) => ({
		href: asHref(asTable),
		rel: "nofollow",
		"data-chart-as": asTable ? "table" : "chart",
		onClick: (event: MouseEvent) => {
			if (!isPlainClick(event.nativeEvent)) return;
			event.preventDefault();
			setTable(asTable);
		},
	});
	return (
		<figure
			id={`chart-${id}`}
			className={isFull ? "chart-card chart-card-full" : "chart-card"}
			aria-labelledby={`chart-${id}-title`}
			aria-describedby={model.finding === null ? undefined : `chart-${id}-finding`}
		>
			<figcaption>
				<h3 id={`chart-${id}-title`}>
					{titleHref === null ? (
						title
					) : (
						<a href={titleHref} className="chart-way">
							{title}
						</a>
					)}
				</h3>
				<p className="chart-unit">{model.unit}</p>
				{model.finding !== null && (
					<p id={`chart-${id}-finding`} className="chart-finding">
						{model.finding}
					</p>
				)}
				{model.remark !== null && <p className="chart-remark">{model.remark}</p>}
			</figcaption>
			{rankHref && model.ranking.length > 1 && (
				<nav className="chart-ranking" aria-label={t("ranking", { title })}>
					{t("rankedBy")}{" "}
					{LOAD_KINDS.filter((kind) => model.ranking.includes(kind)).map((kind) => (
						<a key={kind} href={rankHref(kind)} aria-current={kind === model.ranking[0] ? "true" : undefined}>
							{kindName(kind)}
						</a>
					))}
				</nav>
			)}
			{isTable ? (
				<div className="chart-numbers-view">
					<ChartTable model={model} noFigure={t("table.noFigure")} />
				</div>
			) : (
				<div className="chart-drawing">
					<ChartLegend legend={model.legend} />
					<div className="chart-views">
						{IN_BROWSER ? (
							<LiveChart id={id} model={model} isFull={isFull} />
						) : (
							<SvgChart model={model} isFull={isFull} />
						)}
					</div>
					{model.more !== null && (
						<a className="chart-more" {...to(true)}>
							{model.more}
						</a>
					)}
				</div>
			)}
			<div className="chart-foot">
				<fieldset className="chart-tabs" aria-label={t("tabs.label", { title })}>
					{[false, true].map((asTable) => (
						<a key={String(asTable)} aria-current={isTable === asTable ? "true" : undefined} {...to(asTable)}>
							{t(asTable ? "tabs.table" : "tabs.chart")}
						</a>
					))}
				</fieldset>
				<ChartFiles title={title} files={files} />
			</div>
			{model.events.length > 0 && (
				<p className="chart-notes">
					{t("events.title")}
					{model.events.map(({ date, label, href }) => (
						<span key={date}>
							{" · "}
							<a href={href}>{label}</a>
						</span>
					))}
				</p>
			)}
			<p className="chart-notes">
				{[...model.notes, model.source].map((note, index) => (
					<span key={note}>
						{index > 0 && " "}
						{note}
					</span>
				))}
			</p>
		</figure>
	);
}
