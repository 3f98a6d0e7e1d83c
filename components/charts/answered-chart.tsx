import { memo } from "react";
import { chartFiles, chartHref, exploreHref } from "@/lib/charts/chart-view";
import type { ChartContext } from "@/lib/charts/model/chart-context";
import { prepareChart } from "@/lib/charts/prepare/prepare-chart";
import type { ChartId } from "@/lib/charts/registry";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import type { LoadKind } from "@/lib/domain/values/vocabulary";
import { withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { ChartCard } from "./chart-card";

/** A chart of an answer on a live page, drawn anew for another answer alone. */
export const AnsweredChart = memo(function AnsweredChart({
	id,
	path,
	answer,
	words,
	isFull,
	isOfOneCountry = false,
}: {
	id: ChartId;
	/** Path of the page. */
	path: string;
	answer: ViewAnswer;
	words: Pick<ChartContext, "locale" | "t">;
	isFull?: boolean;
	/** Whether the page's path says its country; then its rows aren't ranked otherwise either. */
	isOfOneCountry?: boolean;
}) {
	const { dataset, view } = answer;
	const own = isOfOneCountry ? withChange(view, { countries: [] }) : view;
	const rankHref = (rank: LoadKind) => viewHref(path, withChange(view, { rank }));
	return (
		<ChartCard
			id={id}
			model={prepareChart(id, dataset, view, words, (asked) => answer.selectionOf(asked))}
			files={chartFiles(id, view, words.locale)}
			asHref={(isTable) => chartHref(path, own, id, isTable)}
			titleHref={id === "view" ? null : exploreHref(id, view, words.locale)}
			isFull={isFull}
			{...(isOfOneCountry ? {} : { rankHref })}
		/>
	);
});
