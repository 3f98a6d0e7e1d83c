import { useTranslations } from "next-intl";
import { AnsweredChart } from "@/components/charts/answered-chart";
import { useChartWords } from "@/components/charts/use-chart-words";
import type { AnswerOf } from "@/components/live/parts";
import { chartsOn } from "@/lib/charts/registry";

/** The charts of a view: the same questions whatever else is asked, each a way into the explorer. */
export function DashboardCharts({ path, answerOf }: { path: string; answerOf: AnswerOf }) {
	const t = useTranslations("dashboard");
	const words = useChartWords();
	return (
		<section id="charts" aria-labelledby="charts-title" className="mt-2 sm:mt-4">
			<h2 id="charts-title" className="sr-only">
				{t("chartsTitle")}
			</h2>
			<div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-2">
				{chartsOn("dashboard").map((id) => (
					<AnsweredChart key={id} id={id} answer={answerOf(`chart-${id}`)} words={words} path={path} />
				))}
			</div>
		</section>
	);
}
