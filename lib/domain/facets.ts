import type { Dataset } from "./dataset";
import { prepare } from "./prepared";
import { testsOf } from "./select";
import type { View } from "./view";

/** Number of projects under each value of each filter, from most to fewest; values with none are left out. */
export type Facets = Record<"country" | "status" | "company" | "programme" | "kind", { key: string; count: number }[]>;

/**
 * Facet counts of a view: each facet ignores its own filter and respects all the others. A project counts once
 * under each value that it has (a company in any role, or in the view's role).
 */
export function facets(dataset: Dataset, view: View): Facets {
	const prepared = prepare(dataset, view);
	const tests = testsOf(prepared, view);
	const counts = {
		country: new Map<string, number>(),
		status: new Map<string, number>(),
		company: new Map<number, number>(),
		programme: new Map<string, number>(),
		kind: new Map<string, number>(),
	};
	const add = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1);

	prepared.dataset.projects.forEach((project, position) => {
		const against = tests.reasonsAgainst(position);
		if (against.length > 1) return;
		const only = against[0];
		const isCounted = (facet: string) => only === undefined || only === facet;
		if (isCounted("country")) add(counts.country, project.country);
		if (isCounted("status")) add(counts.status, project.status);
		if (isCounted("programme") && project.programme !== null) add(counts.programme, project.programme);
		if (isCounted("company")) {
			const inRole = project.parties.filter((party) => view.role === null || party.role === view.role);
			for (const organization of new Set(inRole.map((party) => party.organization))) add(counts.company, organization);
		}
		if (isCounted("kind")) {
			const facts = (prepared.capacity[position] ?? []).filter(
				(fact) => view.measure !== "capacity" || tests.isWithinYears(fact.year),
			);
			for (const kind of new Set(facts.map((fact) => fact.kind))) add(counts.kind, kind);
		}
	});

	const sorted = (map: Map<string, number>) =>
		[...map].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
	const bySlug = new Map(
		[...counts.company].map(([index, count]) => [prepared.dataset.organizations[index]?.slug ?? "", count]),
	);
	return {
		country: sorted(counts.country),
		status: sorted(counts.status),
		company: sorted(bySlug),
		programme: sorted(counts.programme),
		kind: sorted(counts.kind),
	};
}
