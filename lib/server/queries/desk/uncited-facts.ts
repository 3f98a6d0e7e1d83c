import { KIND_OF_VALUE, UNCITED_KINDS, type UncitedCount, type UncitedKind } from "@/lib/domain/queue/uncited";
import { DOCUMENT_LISTS, type DocumentList, LIST_NAMES, PROJECT_EVIDENCE } from "@/lib/domain/record/document-lists";
import type { Path } from "@/lib/domain/record/path";
import type { PrismaClient } from "../../db/client";
import { FACT_TABLES } from "../../project-facts/fact-tables";

/** How many facts of each kind name no source, by the slug of their project: what `uncitedFacts` says of a document. */
export async function countUncitedFacts(client: PrismaClient): Promise<Map<string, UncitedCount[]>> {
	const rows = await client.$queryRawUnsafe<{ slug: string; name: string; count: number; first: string }[]>(UNCITED);
	const counts = new Map<string, UncitedCount[]>();
	for (const { slug, name, count, first } of rows) {
		const { kind, pathOf } = COUNTED.get(name) ?? {};
		if (kind && pathOf)
			counts.set(slug, [...(counts.get(slug) ?? []), { kind, count, path: pathOf(JSON.parse(first)) }]);
	}
	for (const facts of counts.values()) {
		facts.sort((a, b) => UNCITED_KINDS.indexOf(a.kind) - UNCITED_KINDS.indexOf(b.kind));
	}
	return counts;
}

/** What is counted, by the name of the list or of the list of sources: its kind, and the place of the first one's sources. */
const COUNTED = new Map<string, { kind: UncitedKind; pathOf: (first: number[]) => Path }>([
	...LIST_NAMES.map((list) => [list, { kind: list, pathOf: (first: number[]) => pathIn(list, first) }] as const),
	...Object.entries(PROJECT_EVIDENCE).flatMap(([field, [value]]) => {
		const kind = KIND_OF_VALUE[value];
		return kind === undefined ? [] : [[field, { kind, pathOf: () => [field] }] as const];
	}),
]);

function pathIn(list: DocumentList, first: readonly number[]): Path {
	const { inside } = DOCUMENT_LISTS[list];
	const [outer = 0, inner = 0] = first;
	return inside === null ? [list, outer, "citations"] : [inside, outer, list, inner, "citations"];
}

const POSITIONS = Object.values(FACT_TABLES)
	.map(({ position }) => `c."${position}"`)
	.join(", ");

/** Facts of a list that nothing is cited for as a whole. */
function ofList(list: DocumentList): string {
	const { table, position } = FACT_TABLES[list];
	const { inside } = DOCUMENT_LISTS[list];
	const outer = inside === null ? [] : [FACT_TABLES[inside].position];
	const place = [...outer.map((column) => `f."${column}"`), `f."position"`].join(", ");
	const isOf = [...outer.map((column) => `c."${column}" = f."${column}"`), `c."${position}" = f."position"`];
	return `SELECT f."projectId", '${list}' AS name, count(*)::int AS count, to_json(min(ARRAY[${place}]))::text AS first
		FROM "${table}" f WHERE NOT EXISTS (SELECT FROM "Citation" c WHERE c."projectId" = f."projectId"
			AND ${isOf.join(" AND ")} AND num_nonnulls(${POSITIONS}) = ${isOf.length} AND c."supports" IS NULL
		) GROUP BY f."projectId"`;
}

/** Projects with values of their own that nothing is cited for; citations name the first of them. */
function ofValues(field: string, values: readonly string[]): string {
	const said = values.map((value) => `p."${value}"`).join(", ");
	return `SELECT p."id", '${field}', 1, '[]' FROM "Project" p WHERE num_nonnulls(${said}) > 0 AND NOT EXISTS (
		SELECT FROM "Citation" c WHERE c."projectId" = p."id" AND c."supports" = '${values[0]}' AND num_nonnulls(${POSITIONS}) = 0)`;
}

const UNCITED = `SELECT p."slug", u.name, u.count, u.first FROM "Project" p JOIN (${[
	...LIST_NAMES.map(ofList),
	...Object.entries(PROJECT_EVIDENCE).map(([field, values]) => ofValues(field, values)),
].join(" UNION ALL ")}) u ON u."projectId" = p."id"`;
