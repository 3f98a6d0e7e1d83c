import { displayWords } from "@/lib/charts/words/view-words";
import type { View } from "@/lib/domain/view/view";
import { useWords } from "./use-words";

/** How figures are shown, where it isn't the usual way, in words: "Measure: Investment". */
export function useDisplayWords(view: View): string[] {
	return displayWords(view, useWords());
}
