import type { CountryRow } from "../record/dataset";

/** A set of countries that readers ask for by one name. */
export type Region = {
	slug: RegionSlug;
	/** ISO 3166-1 alpha-2, sorted; of the reference table's countries only. */
	codes: string[];
	/** Who says which countries belong to it, and since which day these do. */
	basis: { title: string; url: string; since: string | null };
};

/** By their names in an address, as they are listed. */
export const REGION_SLUGS = [
	"europe",
	"eu27",
	"nordics",
	"north-america",
	"latin-america",
	"asia",
	"asean",
	"gulf",
	"africa",
	"oceania",
	"g7",
] as const;
export type RegionSlug = (typeof REGION_SLUGS)[number];

/** The United Nations' standard country or area codes for statistical use, whose regions the reference table has. */
const M49 = { title: "United Nations, M49", url: "https://unstats.un.org/unsd/methodology/m49/", since: null };

type Rule = { of: (row: CountryRow) => boolean } | { codes: string; basis: Region["basis"] };

const RULES: Record<RegionSlug, Rule> = {
	europe: { of: ({ region }) => region === "Europe" },
	eu27: {
		codes: "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK",
		basis: {
			title: "European Union",
			url: "https://european-union.europa.eu/principles-countries-history/eu-countries_en",
			since: "2020-02-01",
		},
	},
	// The five states, and the areas of theirs that have a code of their own.
	nordics: {
		codes: "AX DK FI FO GL IS NO SE",
		basis: {
			title: "Nordic Council",
			url: "https://www.norden.org/en/information/facts-about-nordic-countries",
			since: null,
		},
	},
	"north-america": { of: ({ subregion }) => subregion === "Northern America" },
	"latin-america": { of: ({ subregion }) => subregion === "Latin America and the Caribbean" },
	asia: { of: ({ region }) => region === "Asia" },
	asean: {
		codes: "BN ID KH LA MM MY PH SG TH TL VN",
		basis: { title: "ASEAN", url: "https://asean.org/member-states/", since: "2025-10-26" },
	},
	gulf: {
		codes: "AE BH KW OM QA SA",
		basis: { title: "Gulf Cooperation Council", url: "https://www.gcc-sg.org/", since: "1981-05-25" },
	},
	africa: { of: ({ region }) => region === "Africa" },
	oceania: { of: ({ region }) => region === "Oceania" },
	g7: {
		codes: "CA DE FR GB IT JP US",
		basis: { title: "G7", url: "https://www.consilium.europa.eu/en/policies/g7/", since: "2014-03-24" },
	},
};

type Countries = Readonly<Record<string, CountryRow>>;

/** A region by its name in an address; null if there is none of that name. */
export function regionOf(slug: string, countries: Countries): Region | null {
	const known = REGION_SLUGS.find((one) => one === slug);
	if (known === undefined) return null;
	const rule = RULES[known];
	const isIn = (code: string, row: CountryRow) => ("of" in rule ? rule.of(row) : rule.codes.split(" ").includes(code));
	const codes = Object.entries(countries).flatMap(([code, row]) => (isIn(code, row) ? [code] : []));
	return { slug: known, codes: codes.sort(), basis: "of" in rule ? M49 : rule.basis };
}

/** The regions that a country is in. */
export function regionsAround(code: string, countries: Countries): RegionSlug[] {
	return REGION_SLUGS.filter((slug) => regionOf(slug, countries)?.codes.includes(code));
}
