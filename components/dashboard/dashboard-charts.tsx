import { useTranslations } from "next-intl";
import { AnsweredChart, useChartWords } from "@/components/charts/answered-chart";
import type { AnswerOf } from "@/components/live/parts";
import { chartAnswering, chartsOn } from "@/lib/charts/registry";
import type { ViewAnswer } from "@/lib/domain/figures/answer";

/** The charts of a view: the one that the reader composed, if it is another, then those that always stand. */
export function DashboardCharts({ path, answer, answerOf }: { path: string; answer: ViewAnswer; answerOf: AnswerOf }) {
	const t = useTranslations("dashboard");
	const words = useChartWords();
	const standing = chartsOn("dashboard");
	const charts = standing.includes(chartAnswering(answer.view)) ? standing : (["view", ...standing] as const);
	return (
		<section id="charts" aria-labelledby="charts-title" className="mt-2 sm:mt-4">
			<h2 id="charts-title" className="sr-only">
				{t("chartsTitle")}
			</h2>
			<div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-2">
				{charts.map((id) => (
					<AnsweredChart key={id} id={id} answer={answerOf(`chart-${id}`)} words={words} path={path} />
				))}
			</div>
		</section>
	);
}
