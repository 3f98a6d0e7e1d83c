import { useChartWords } from "@/components/charts/use-chart-words";
import { partText } from "@/lib/charts/words/part-text";
import type { View } from "@/lib/domain/view/view";

/** `partText` in the language of the page. */
export function usePartText(view: Pick<View, "measure" | "currency">): ReturnType<typeof partText> {
	return partText(view, useChartWords());
}
