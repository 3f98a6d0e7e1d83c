/** A source as editors choose it. */
export type SourceSummary = {
	id: string;
	url: string;
	title: string;
	publisher: string;
	publishedOn: string | null;
	language: string;
	archivedUrl: string | null;
};
