/** The chapters of the methodology, in their order; they are the anchors that the other pages point to. */
export const CHAPTERS = [
	"principles",
	"nouns",
	"status",
	"kinds",
	"money",
	"evidence",
	"parties",
	"totals",
	"conversion",
	"years",
	"asof",
	"ageing",
	"outcome",
	"filters",
	"limits",
	"licence",
	"api",
	"changelog",
] as const;
export type Chapter = (typeof CHAPTERS)[number];
