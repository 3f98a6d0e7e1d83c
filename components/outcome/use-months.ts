import { useChartWords } from "@/components/charts/use-chart-words";
import { monthsText } from "@/lib/charts/words/waiting-sentence";

/** `monthsText` in the language of the page. */
export function useMonths(): (days: number) => string {
	const words = useChartWords();
	return (days) => monthsText(days, words);
}
