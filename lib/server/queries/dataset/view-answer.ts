import { ViewAnswer } from "@/lib/domain/figures/answer";
import { knownNames } from "@/lib/domain/view/prepared";
import { parseView } from "@/lib/domain/view/view-url";
import { today } from "../../today";
import { datasetAskedFor } from "./recorded-dataset";

/** Answers the view in a page's search parameters from the dataset that they ask for. `ignore` names the page's own ones. */
export async function getViewAnswer(
	searchParams: Record<string, string | string[] | undefined>,
	ignore: readonly string[] = [],
): Promise<ViewAnswer> {
	const dataset = await datasetAskedFor(searchParams);
	const { view, notices } = parseView(searchParams, knownNames(dataset), ignore);
	return new ViewAnswer(dataset, view, notices, today());
}
