import type { Dataset } from "@/lib/domain/record/dataset";
import type { View } from "@/lib/domain/view/view";

/** The terms of the data, repeated in every answer so that a saved file keeps them. */
export const LICENSE = {
	id: "CC-BY-4.0",
	url: "https://creativecommons.org/licenses/by/4.0/",
	attribution: "Gigacampus",
} as const;

/** What every answer to a view says of itself. `url` is the canonical address of the answer. */
export type Meta = { datasetVersion: number; view: View; url: string; license: typeof LICENSE };

/** The common part of an answer's `meta`. */
export function metaOf(dataset: Dataset, view: View, url: string): Meta {
	return { datasetVersion: dataset.version, view, url, license: LICENSE };
}
