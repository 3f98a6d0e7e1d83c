import { parsePageView } from "@/lib/charts/chart-view";
import { ViewAnswer } from "@/lib/domain/figures/answer";
import type { Dataset } from "@/lib/domain/record/dataset";
import { knownNames } from "@/lib/domain/view/prepared";
import { formatView } from "@/lib/domain/view/view-url";

/**
 * The answer to a query string, and the canonical form of that query: the same functions as on the server. The
 * parameters of `fixed` take the place of those in `search`.
 */
export function resolve(
	dataset: Dataset,
	search: string,
	fixed: string,
	today: string,
): { answer: ViewAnswer; query: string } {
	const params = new URLSearchParams(search);
	for (const [name, value] of new URLSearchParams(fixed)) params.set(name, value);
	const { view, notices } = parsePageView(params, knownNames(dataset));
	return { answer: new ViewAnswer(dataset, view, notices, today), query: formatView(view) };
}
