import { createHash } from "node:crypto";
import type { Dataset } from "@/lib/domain/record/dataset";
import { openSearch, type Search } from "@/lib/domain/search/search";
import { type SearchData, searchData } from "@/lib/domain/search/search-data";
import { alpha3Codes } from "../../reference";
import { sourceTitles } from "../dataset/source-titles";
import { sitePages } from "./site-pages";

/** What a search of a dataset looks into, as browsers load it, and a name for exactly this text. */
export type SearchText = { json: string; name: string };

/** Made when they are first asked for, and once a dataset; who asks meanwhile waits for the same. */
type Made = { data: Promise<SearchData>; text?: Promise<SearchText>; search?: Promise<Search> };

// The server in front and Next each have a copy of this module; both answer searches.
const KEY = Symbol.for("gigacampus.searches");
const processWide = globalThis as typeof globalThis & { [KEY]?: WeakMap<Dataset, Made> };

/** The search of a dataset, with its sources. */
export function knownSearch(dataset: Dataset): Promise<Search> {
	const made = madeFor(dataset);
	made.search ??= made.data.then(async (data) => {
		const search = await openSearch(data);
		await search.addSources();
		return search;
	});
	return made.search;
}

/** What that search looks into, as JSON, for a search in the browser. */
export function searchText(dataset: Dataset): Promise<SearchText> {
	const made = madeFor(dataset);
	made.text ??= made.data.then((data) => {
		const json = JSON.stringify(data);
		const digest = createHash("sha256").update(json).digest("base64url").slice(0, 12);
		return { json, name: `${dataset.version}-${digest}` };
	});
	return made.text;
}

function madeFor(dataset: Dataset): Made {
	processWide[KEY] ??= new WeakMap();
	const known = processWide[KEY].get(dataset);
	if (known) return known;
	const made: Made = {
		data: sitePages().then((pages) =>
			searchData(dataset, { titles: sourceTitles(dataset), alpha3: alpha3Codes(), pages }),
		),
	};
	processWide[KEY].set(dataset, made);
	return made;
}
