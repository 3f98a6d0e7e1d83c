import { CountryCharts } from "@/components/country/country-charts";
import type { AnswerOf } from "@/components/live/parts";
import type { ViewAnswer } from "@/lib/domain/figures/answer";

/** The charts of one company: those of a country, of its projects. */
export function CompanyCharts(props: { path: string; answer: ViewAnswer; answerOf: AnswerOf }) {
	return <CountryCharts {...props} page="company" />;
}
