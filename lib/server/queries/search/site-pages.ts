import { REGION_SLUGS } from "@/lib/domain/place/regions";
import type { SearchedPage } from "@/lib/domain/search/search-data";
import { COLON } from "@/lib/domain/values/format";
import { LOCALES, type Locale } from "@/lib/domain/values/vocabulary";
import { loadMessages } from "@/messages/load";

/** The pages of the masthead and the foot, by their names there, with their paths. */
const PAGES = {
	dashboard: "",
	explore: "/explore",
	projects: "/projects",
	countries: "/countries",
	companies: "/companies",
	programmes: "/programmes",
	compare: "/compare",
	changes: "/changes",
	outcome: "/outcome",
	replay: "/replay",
	methodology: "/methodology",
	api: "/methodology#api",
	suggest: "/suggest",
} as const;

/** Vocabularies that a chapter of the methodology defines: it is looked for by their words. */
const DEFINED: Readonly<Record<string, readonly string[]>> = {
	status: ["status", "statusBasis"],
	kinds: ["kind"],
	money: ["basis", "stage"],
	evidence: ["assertion", "rank"],
	parties: ["role", "event", "precision"],
};

type Words = Record<string, Record<string, unknown>>;

/** The pages of this site that a search finds beside records, in both languages: sections, and chapters of the methodology. */
export async function sitePages(): Promise<SearchedPage[]> {
	const loaded = await Promise.all(
		LOCALES.map(async (locale) => {
			const words = await loadMessages(locale, ["layout", "methodology", "vocabulary", "search", "country"]);
			return [locale, pagesIn(locale, words)] as const;
		}),
	);
	const pages = Object.fromEntries(loaded) as Record<Locale, Page[]>;
	return pages.en.map(({ path }, at) => {
		const each = (field: "name" | "words") =>
			Object.fromEntries(LOCALES.map((locale) => [locale, pages[locale][at]?.[field] ?? ""])) as SearchedPage["name"];
		return { path, name: each("name"), words: each("words") };
	});
}

type Page = { path: string; name: string; words: string };

function pagesIn(
	locale: Locale,
	{ layout = {}, methodology = {}, vocabulary = {}, search = {}, country = {} }: Words,
): Page[] {
	const words = textsOf(search.pageWords);
	const names = textsOf((country.regions as Words[string] | undefined)?.name);
	const regions = REGION_SLUGS.map((slug) => ({
		path: `/countries/${slug}`,
		name: names[slug] ?? slug,
		words: textsOf(search.regionWords)[slug] ?? "",
	}));
	const sections = Object.entries(PAGES).map(([key, path]) => {
		return { path, name: String(layout[key]), words: words[key] ?? "" };
	});
	// The chapter of the API is among the pages of the foot.
	const chapters = Object.entries(textsOf(methodology.section)).filter(([key]) => key !== "api");
	return [
		...sections,
		...regions,
		...chapters.map(([key, title]) => ({
			path: `/methodology#${key}`,
			name: `${layout.methodology}${COLON[locale]}${title}`,
			words: (DEFINED[key] ?? []).flatMap((name) => Object.values(textsOf(vocabulary[name]))).join(", "),
		})),
	];
}

function textsOf(group: unknown): Record<string, string> {
	return typeof group === "object" && group !== null ? (group as Record<string, string>) : {};
}
