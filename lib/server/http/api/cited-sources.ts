import type { Dataset } from "@/lib/domain/record/dataset";

/** A source as it stands beside a figure. */
export type CitedSource = { id: string; publisher: string; url: string; publishedOn: string | null; language: string };

/** The sources at some positions of the dataset. */
export function citedSources(dataset: Dataset, positions: readonly number[]): CitedSource[] {
	return positions.flatMap((position) => {
		const source = dataset.sources[position];
		if (!source) return [];
		const { id, publisher, url, publishedOn, language } = source;
		return [{ id, publisher, url, publishedOn, language }];
	});
}
