import type { Facets } from "@/lib/domain/view/facets";
import type { FacetOption } from "./facet-menu";

/**
 * The values of a facet as options: those with projects, and the chosen ones even without any. `limit` keeps a long
 * list short; what was chosen is always listed.
 */
export function facetOptions(
	counts: Facets[keyof Facets],
	chosen: readonly string[],
	labelOf: (key: string) => string,
	limit = Number.POSITIVE_INFINITY,
): { options: FacetOption[]; more: number } {
	const listed = counts.slice(0, limit);
	const keys = new Set(listed.map(({ key }) => key));
	const missing = chosen
		.filter((key) => !keys.has(key))
		.map((key) => ({ key, count: counts.find((item) => item.key === key)?.count ?? 0 }));
	const options = [...missing, ...listed].map(({ key, count }) => ({
		value: key,
		label: labelOf(key),
		count,
		isChosen: chosen.includes(key),
	}));
	return { options, more: Math.max(0, counts.length - listed.length) };
}
