import { ViewAnswer } from "@/lib/domain/answer";
import type { Dataset } from "@/lib/domain/dataset";
import { knownNames } from "@/lib/domain/prepared";
import { formatView, parseView } from "@/lib/domain/view-url";

/** The answer to a query string, and the canonical form of that query: the same functions as on the server. */
export function resolve(dataset: Dataset, search: string, today: string): { answer: ViewAnswer; query: string } {
	const { view, notices } = parseView(new URLSearchParams(search), knownNames(dataset));
	return { answer: new ViewAnswer(dataset, view, notices, today), query: formatView(view) };
}
