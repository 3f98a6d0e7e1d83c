import type { SearchData } from "@/lib/domain/search/search-data";
import { random } from "./synthetic-dataset";

/** Of an invented dataset there are at most as many companies, and of sources as many a project. */
const MOST_COMPANIES = 5000;
const MOST_SOURCES = 20_000;
const LETTERS = "abcdefghilmnorstu";

/**
 * What a search looks into, with so many projects: the records as they are, then invented ones with the words of theirs,
 * some with another letter, so that the words are as many and as common as real ones would be. Always the same.
 */
export function manySearched(data: SearchData, size: number): SearchData {
	const next = random(7);
	const below = (limit: number) => Math.floor(next() * limit);
	const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
	const word = (text: string) => {
		if (text.length < 5 || next() < 0.55) return text;
		const place = 1 + below(text.length - 2);
		return text.slice(0, place) + LETTERS.charAt(below(LETTERS.length)) + text.slice(place + 1);
	};
	const other = (text: string) => text.split(" ").map(word).join(" ");
	const grown = <T>(list: readonly T[], length: number, make: (like: T, index: number) => T): T[] => [
		...list,
		...Array.from({ length: Math.max(0, length - list.length) }, (_, index) => make(pick(list), index)),
	];
	const growth = size / data.projects.length;
	const companies = Math.min(MOST_COMPANIES, Math.round(growth * data.organizations.length));
	return {
		...data,
		organizations: grown(data.organizations, companies, (like, index) => {
			return { ...like, slug: `company-${index}`, name: other(like.name), aliases: [] };
		}),
		projects: grown(data.projects, size, (like, index) => ({
			...like,
			slug: `project-${index}`,
			name: other(like.name),
			locality: like.locality === null ? null : other(pick(data.projects).locality ?? like.locality),
			parties: like.parties.map(() => below(companies)),
		})),
		sources: grown(data.sources, Math.min(MOST_SOURCES, Math.round(growth * data.sources.length)), (like, index) => {
			return { ...like, title: other(like.title), url: `${like.url}?${index}` };
		}),
	};
}
