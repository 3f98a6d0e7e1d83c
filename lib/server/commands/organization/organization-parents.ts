import { belongsTo } from "@/lib/domain/record/parents";
import type { Organization } from "@/lib/domain/record/project-document";
import type { Change } from "../core/change";
import type { RecordFailure } from "../core/failure";

/** Parents of a batch of organizations that aren't there, or that belong to what they should own. */
export async function parentFailures(
	{ tx }: Change,
	organizations: readonly { index: number; key: string; record: Organization }[],
): Promise<RecordFailure[]> {
	if (organizations.every(({ record }) => record.parent === null)) return [];
	const stored = await tx.$queryRaw<{ slug: string; parent: string | null }[]>`
		SELECT o."slug", p."slug" AS parent FROM "Organization" o LEFT JOIN "Organization" p ON p."id" = o."parentId"`;
	const parents = new Map(stored.map(({ slug, parent }) => [slug, parent]));
	for (const { key, record } of organizations) parents.set(key, record.parent);
	return organizations.flatMap(({ index, key, record }): RecordFailure[] => {
		const { parent } = record;
		if (parent === null) return [];
		const failure = (code: string, message: string) => [{ index, key, path: ["parent"], code, message }];
		if (!parents.has(parent)) return failure("unknownOrganization", `there is no organization "${parent}"`);
		if (belongsTo(parents, parent, key)) return failure("cycle", `"${parent}" belongs to "${key}"`);
		return [];
	});
}
