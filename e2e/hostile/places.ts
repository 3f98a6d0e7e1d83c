import { HANDLERS } from "../editing/access/handlers";
import { PAGES } from "../editing/access/pages";

/** What readers open, by the folder of its page.tsx or route.tsx under app/[locale], with one of its addresses. */
export const READERS_PLACES: { folder: string; path: string }[] = [
	{ folder: "", path: "?country=SE,FR&measure=investment&by=status" },
	{ folder: "[...rest]", path: "/no/such/page" },
	{ folder: "cite/[[...page]]", path: "/cite/projects?country=SE&format=ris" },
	{ folder: "changes", path: "/changes" },
	{ folder: "changes/[version]", path: "/changes/1" },
	{ folder: "changes/[version]/[subject]/[key]", path: "/changes/1/project/campus-ia-fouju-mgx" },
	{ folder: "changes/sums", path: "/changes/sums?since=2026-01&country=SE" },
	{ folder: "charts/[chart]", path: "/charts/capacity-by-country.svg" },
	{ folder: "companies", path: "/companies?role=tenant" },
	{ folder: "companies/[slug]", path: "/companies/mistral-ai" },
	{ folder: "compare", path: "/compare?country=FR,SE&find=norway" },
	{ folder: "countries", path: "/countries" },
	{ folder: "countries/[code]", path: "/countries/FR" },
	{ folder: "replay", path: "/replay?country=SE&asof=2025&recorded=2026" },
	{ folder: "explore", path: "/explore?tab=table&country=SE,FR&by=year" },
	{ folder: "methodology", path: "/methodology" },
	{ folder: "missing", path: "/missing" },
	{ folder: "og/[[...page]]", path: "/og/projects?country=SE&q=a" },
	{ folder: "outcome", path: "/outcome?split=company" },
	{ folder: "programmes", path: "/programmes" },
	{ folder: "programmes/[slug]", path: "/programmes/france-ai-action-summit-2025" },
	{ folder: "projects", path: "/projects" },
	{ folder: "projects/[slug]", path: "/projects/campus-ia-fouju-mgx" },
	{ folder: "rows", path: "/rows?country=FR&at=FR" },
	{ folder: "search", path: "/search?q=france+construction+2027" },
	{ folder: "share/[[...page]]", path: "/share/companies/nvidia?subsidiaries=yes" },
];

/** Where no page of ours is, but the server, Next or a file answers. */
const OTHER_PLACES = [
	"/",
	"/healthz",
	"/robots.txt",
	"/sitemap.xml",
	"/icon.svg",
	"/favicon.ico",
	"/.env",
	"/api",
	"/api/v2/projects",
	"/de/projects",
	"/en/charts/capacity-by-country.png",
	"/en/charts/countries-map.svg?measure=investment&scale=per-head",
	"/fr/charts/programme.svg?programme=stargate&currency=USD",
	"/en/charts/changed-sums.svg?since=2026-01&country=SE",
	"/en/charts/waiting.svg?country=FR",
	"/en/charts/compared-years.svg?country=FR,SE&part=it",
	"/en/charts/compared-timeline.svg?project=campus-ia-fouju-mgx",
	"/_next/image?url=%2Ficon.svg&w=64&q=75",
	"/_next/data/build/en.json",
	"/_next/static/none.js",
	"/_next/static/chunks/",
];

/** One address of everything that answers. */
export const PLACES: string[] = [
	...READERS_PLACES.map(({ path }) => `/en${path}`),
	...PAGES.map(({ path }) => `/en${path}`),
	...HANDLERS.map(({ path }) => path),
	...OTHER_PLACES,
];
