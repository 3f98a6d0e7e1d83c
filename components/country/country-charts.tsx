import { AnsweredChart } from "@/components/charts/answered-chart";
import { useChartWords } from "@/components/charts/use-chart-words";
import type { AnswerOf } from "@/components/live/parts";
import { type ChartId, chartOf, chartsOn } from "@/lib/charts/registry";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { LOAD_KINDS } from "@/lib/domain/values/vocabulary";

type Props = { path: string; answer: ViewAnswer; answerOf: AnswerOf };

/**
 * The charts of one country or company: how far its capacity has come, when it is due, when money was announced. One
 * that has nothing to draw isn't there, and what it leaves alone in its row takes all of it.
 */
export function CountryCharts({ path, answer, answerOf, page = "country" }: Props & { page?: "country" | "company" }) {
	const words = useChartWords();
	const hasFigures = {
		capacity: LOAD_KINDS.some((kind) => answer.rollup("capacity", "status").total.figures[kind] > 0),
		investment: answer.rollup("investment", "status").total.money.announced.added > 0,
		projects: true,
	};
	const isKnown = (id: ChartId) => hasFigures[chartOf(id).view?.measure ?? "projects"];
	const standing = chartsOn(page);
	const known = standing.some(isKnown) ? standing.filter(isKnown) : standing;
	const halves = known.filter((id) => !chartOf(id).isFull);
	return (
		<div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
			{known.map((id) => (
				<AnsweredChart
					key={id}
					id={id}
					answer={answerOf(`chart-${id}`)}
					words={words}
					path={path}
					isOfOneCountry={page === "country"}
					isFull={chartOf(id).isFull || halves.length === 1}
				/>
			))}
		</div>
	);
}
