import type { CapacityKind, Role, Status } from "../values/vocabulary";
import type { DisplayCurrency, Grouping, Measure, Scale, SortKey } from "../view/view";
import { COMMON_NAMES } from "./country-names";
import type { SearchData } from "./search-data";
import { type Place, withoutBrackets } from "./search-index";
import { plainPhrase, typedWords } from "./search-words";

/** What a word or a phrase asks of a view. */
export type Meaning =
	| { of: "country"; value: string }
	| { of: "status"; value: Status }
	| { of: "kind"; value: CapacityKind }
	| { of: "company"; value: string }
	| { of: "programme"; value: string }
	| { of: "role"; value: Role }
	| { of: "place"; value: string }
	| { of: "measure"; value: Measure }
	| { of: "by"; value: Grouping }
	| { of: "scale"; value: Scale }
	| { of: "currency"; value: DisplayCurrency }
	| { of: "sort"; value: SortKey }
	/** Comes before a year, or between two. */
	| { of: "years"; value: "from" | "after" | "to" | "before" | "range" }
	/** Comes before a date; some words do before a day only. */
	| { of: "asof"; value: "date" | "day" }
	/** Asks for a sum: what is announced then is what it is of, and no status. */
	| { of: "sum"; value: "" }
	/** Asks for a page that answers one question about the view. */
	| { of: "page"; value: "overdue" }
	/** Says nothing of a view. */
	| { of: "nothing"; value: "" };

/** Phrases, by their plain words, with what they ask for. */
export type ViewWords = {
	meanings: ReadonlyMap<string, Meaning>;
	/** Countries by their code of two letters in lower case. */
	codes: ReadonlyMap<string, string>;
	/** The single words among the phrases that a mistyped word is compared with: no names but those of countries. */
	comparable: readonly string[];
};

/** What readers type for each value, in both languages; each comma ends a phrase. */
const WORDS: { [Of in Meaning["of"]]?: Partial<Record<Extract<Meaning, { of: Of }>["value"], string>> } = {
	status: {
		rumoured: "rumoured, rumored, rumour, rumor, rumours, rumors, rumeur, rumeurs, unconfirmed, non confirmé",
		announced: "announced, announcement, announcements, annoncé, annoncés, annoncée, annoncées, annonce, annonces",
		permitting:
			"permitting, in permitting, permit, permits, awaiting permits, seeking approval, en autorisation, autorisation, autorisations, permis, en instruction",
		construction:
			"construction, under construction, in construction, being built, underway, under way, en construction, en chantier, chantier, chantiers, travaux, en travaux",
		partially_operational:
			"partially operational, partly operational, partly in service, partially in service, partially open, partiellement en service, en service partiel",
		operational:
			"operational, in service, in operation, operating, online, running, built, completed, en service, opérationnel, opérationnels, opérationnelle, opérationnelles, en exploitation, construit, construits, construite, construites, terminé, terminés, terminée, terminées, achevé, achevés, achevée, achevées",
		paused:
			"paused, on hold, suspended, stalled, halted, suspendu, suspendus, suspendue, suspendues, en pause, en suspens, à l’arrêt, gelé, gelés, gelée, gelées",
		cancelled:
			"cancelled, canceled, abandoned, withdrawn, scrapped, annulé, annulés, annulée, annulées, abandonné, abandonnés, abandonnée, abandonnées, retiré, retirés, retirée, retirées",
	},
	kind: {
		it: "IT load, IT power, IT capacity, critical load, critical IT load, charge IT, charge informatique, puissance IT, puissance informatique",
		facility: "facility power, site power, facility load, total site power, puissance du site, puissance site",
		grid: "grid, grid connection, grid power, contracted power, raccordement, réseau, puissance raccordée",
		generation: "generation, on-site generation, on-site power, power plant, production sur site, centrale",
		unspecified: "unspecified, unspecified kind, nature non précisée",
	},
	role: {
		owner: "owner, owners, owned by, owns, propriétaire, propriétaires, possédé par",
		developer: "developer, developers, developed by, develops, développeur, développeurs, développé par, promoteur",
		operator:
			"operator, operators, operated by, operates, exploitant, exploitants, opérateur, opérateurs, exploité par",
		tenant: "tenant, tenants, leased by, leased to, rented by, rents, locataire, locataires, loué par, loué à",
		investor: "investor, investors, invested by, funded by, investisseur, investisseurs, financé par",
		lender: "lender, lenders, prêteur, prêteurs",
		supplier: "supplier, suppliers, supplied by, vendor, fournisseur, fournisseurs, fourni par",
		utility: "utility, utilities, énergéticien, énergéticiens, fournisseur d’énergie",
		government: "government, governments, pouvoirs publics, gouvernement, gouvernements",
	},
	measure: {
		capacity: "capacity, power, MW, GW, megawatts, gigawatts, capacité, puissance, mégawatts",
		investment:
			"investment, investments, money, spending, cost, costs, capex, invested, investissement, investissements, argent, montant, montants, dépenses, coût, coûts, investi",
		projects:
			"number of projects, project count, how many projects, count, nombre de projets, combien de projets, nombre",
	},
	by: {
		country: "by country, by countries, per country, par pays, each country, chaque pays",
		year: "by year, per year, by years, over time, each year, yearly, annual, par an, par année, par ans, dans le temps, annuel",
		status: "by status, per status, par statut, par état",
		company:
			"by company, by companies, per company, by owner, par entreprise, par entreprises, par société, par acteur",
		kind: "by kind, by capacity kind, by type, par nature, par type",
	},
	scale: {
		share: "share, shares, percent, percentage, proportion, proportions, pourcentage, pour cent",
		"per-head":
			"per head, per capita, per person, per inhabitant, by population, par habitant, par habitants, par tête, par personne",
		"per-gdp":
			"per GDP, by GDP, of GDP, relative to GDP, share of GDP, GDP, par PIB, du PIB, rapporté au PIB, part du PIB, PIB",
		cumulative:
			"cumulative, cumulated, cumulatively, running total, cumulé, cumulés, cumulée, cumulées, cumul, en cumulé",
	},
	currency: {
		EUR: "EUR, euro, euros, in euros, en euros",
		USD: "USD, dollar, dollars, in dollars, US dollars, en dollars",
		original: "original currency, original currencies, monnaie d’origine, monnaies d’origine",
	},
	sort: {
		capacity: "largest, biggest, by size, plus grands, plus grand, les plus grands, plus gros",
		announced: "newest, latest, recent, most recent, nouveaux, derniers, plus récents, récents",
		investment: "most expensive, costliest, plus chers",
	},
	years: {
		from: "since, from, as from, depuis, dès, à partir de",
		after: "after, après",
		to: "until, till, up to, by, no later than, jusqu’à, jusqu’en, d’ici, d’ici à, au plus tard en",
		before: "before, avant",
		range: "to, and, et, à",
	},
	asof: {
		date: "as of, as at, as known on, known on, know on, knew on, known by, à la date du, connu le, connus le",
		day: "on, au, le, du",
	},
	sum: { "": "how much, combien" },
	page: {
		overdue:
			"late, overdue, delayed, delays, delay, behind schedule, running late, past due, en retard, retard, retards, retardé, retardés, retardée, retardées",
	},
	nothing: {
		"":
			"a, an, the, in, on, at, of, for, with, and, or, is, are, be, was, has, have, did, we, know, it, what, which, who, where, how, much, many, there, does, do, show, list, me, all, every, any, about, against, versus, vs, between, compared, than, its, their, due, opening, expected, project, projects, site, sites, campus, campuses, data, center, AI, artificial, intelligence, infrastructure, " +
			"le, la, les, l, un, une, des, de, du, d, en, dans, sur, pour, par, avec, et, ou, au, aux, est, sont, a, ont, que, quel, quelle, quels, quelles, qui, où, combien, tous, toutes, tout, entre, face, contre, rapport, prévu, prévue, prévus, prévues, projet, projets, centre de données, centres de données, données, IA, intelligence artificielle",
	},
};

/** Two letters that are a country's code and a word of ours: only in capitals they mean the country. */
const WORDS_TOO: ReadonlySet<string> = new Set(
	"am as at be by ca ci de do es et il in is it la ma me my ne ni no pm sa so st to tv".split(" "),
);
/** Codes that stand for something else in this field. */
const NO_CODES: ReadonlySet<string> = new Set(["ai", "mw", "gw"]);
/** What is shorter is no name of a company or a town, but a word. */
const SHORTEST_NAME = 3;

/** All phrases that ask something of a view of some data: those of both languages, and the names in the data. */
export function viewWords(data: SearchData, places: readonly Place[]): ViewWords {
	const meanings = new Map<string, Meaning>();
	const codes = new Map<string, string>();
	const add = (phrase: string, meaning: Meaning) => {
		if (phrase !== "" && !meanings.has(phrase)) meanings.set(phrase, meaning);
	};
	for (const [of, values] of Object.entries(WORDS)) {
		for (const [value, phrases = ""] of Object.entries(values)) {
			for (const phrase of phrases.split(", ")) add(plainPhrase(phrase), { of, value } as Meaning);
		}
	}
	for (const { code, alpha3, name } of data.countries) {
		const meaning: Meaning = { of: "country", value: code };
		for (const text of [name.en, name.fr, alpha3, ...(COMMON_NAMES.get(code) ?? [])]) add(plainPhrase(text), meaning);
		if (NO_CODES.has(code.toLowerCase())) continue;
		codes.set(code.toLowerCase(), code);
		if (!WORDS_TOO.has(code.toLowerCase())) add(code.toLowerCase(), meaning);
	}
	const comparable = [...meanings.keys()].filter(
		(phrase) => phrase.length >= SHORTEST_COMPARED && !phrase.includes(" "),
	);
	const addName = (name: string, meaning: Meaning) => {
		for (const text of [name, withoutBrackets(name)]) {
			const phrase = plainPhrase(text);
			if (phrase.length >= SHORTEST_NAME && typedWords(text).length <= LONGEST_PHRASE) add(phrase, meaning);
		}
	};
	for (const { slug, name } of data.programmes) {
		for (const text of Object.values(name)) addName(text, { of: "programme", value: slug });
	}
	for (const { slug, name, aliases } of data.organizations) {
		for (const text of [name, ...aliases]) addName(text, { of: "company", value: slug });
	}
	for (const { name } of places) addName(name, { of: "place", value: name });
	return { meanings, codes, comparable };
}

/** A phrase of more words is no name that anybody types whole. */
export const LONGEST_PHRASE = 8;
/** In a shorter word a wrong letter makes another word. */
const SHORTEST_COMPARED = 5;
