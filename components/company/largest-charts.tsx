import { AnsweredChart } from "@/components/charts/answered-chart";
import { useChartWords } from "@/components/charts/use-chart-words";
import type { AnswerOf } from "@/components/live/parts";
import { chartsOn } from "@/lib/charts/registry";

/** Who builds, who rents, who pays: a ranking a role, since a tenant isn't smaller or larger than an owner. */
export function LargestCharts({ path, answerOf }: { path: string; answerOf: AnswerOf }) {
	const words = useChartWords();
	return (
		<div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
			{chartsOn("companies").map((id) => (
				<AnsweredChart key={id} id={id} answer={answerOf(`chart-${id}`)} words={words} path={path} />
			))}
		</div>
	);
}
