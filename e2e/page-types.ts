/** Every type of page, with one that has all of its parts; without the language. */
export const PAGE_TYPES: Record<string, string> = {
	dashboard: "",
	"filtered dashboard": "?country=SE,FR&measure=investment&by=status&currency=original",
	"dashboard of a composed chart": "?measure=projects&by=company&asof=2025-12-31&page=2",
	"empty result": "?country=SE&q=fouju&wrong=1",
	projects: "/projects",
	"rows of capacity": "/rows?country=FR&at=FR&part=grid",
	"rows of money": "/rows?measure=investment&country=FR",
	"rows of projects": "/rows?measure=projects&country=FR",
	"rich project": "/projects/ecodatacenter-borlange-mistral?currency=USD",
	"disputed project": "/projects/campus-ia-fouju-mgx",
	countries: "/countries",
	country: "/countries/FR",
	programmes: "/programmes",
	programme: "/programmes/france-ai-action-summit-2025",
	methodology: "/methodology",
	"not found": "/no/such/page",
};
