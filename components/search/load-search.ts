import { openSearch, type Search } from "@/lib/domain/search/search";

const DATA = "/api/v1/search/data";

let search: Promise<Search> | null = null;

/**
 * Fetches what there is to find, once a page, and makes a search of it; sources come a little later (`onWhole`). A failure
 * is forgotten, so that the next attempt starts anew.
 */
export function loadSearch(onWhole: () => void): Promise<Search> {
	search ??= fetchSearch().catch((error) => {
		search = null;
		throw error;
	});
	// Whoever waits for the first part hears of its failure.
	search.then((made) => made.addSources()).then(onWhole, () => undefined);
	return search;
}

async function fetchSearch(): Promise<Search> {
	const response = await fetch(DATA);
	if (!response.ok) throw new Error(`The search was refused with status ${response.status}.`);
	return openSearch(await response.json());
}
