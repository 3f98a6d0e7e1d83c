import type { Source } from "@/lib/domain/record/project-document";
import type { PrismaClient } from "../../db/client";
import { listInnerProgrammes, listProgrammeProjects } from "../../queries/programme/programmes";
import { type Authorship, undo } from "../core/change";
import {
	type DeletedRecord,
	deleteRecord,
	type RefusedRecord,
	type SavedRecord,
	saveRecord,
} from "../core/save-record";
import { applyNewSources } from "../source/new-sources";
import { applyProgrammes } from "./programme";

/**
 * Saves one programme. `baseVersion` is the version that it was made from, null for a new one. `newSources` are made in
 * the same transaction.
 */
export async function saveProgramme(
	client: PrismaClient,
	{
		programme,
		baseVersion,
		newSources = [],
		...authorship
	}: Authorship & { programme: unknown; baseVersion: number | null; newSources?: readonly Source[] },
): Promise<SavedRecord | RefusedRecord> {
	const request = { record: programme, baseVersion };
	return saveRecord(client, authorship, request, async (change) => {
		const made = await applyNewSources(change, programme, newSources);
		if (made.failures.length > 0) return undo({ ok: false, errors: made.failures });
		return applyProgrammes(change, [{ record: made.record, baseVersion }]);
	});
}

type ProgrammeUses = {
	projects: Awaited<ReturnType<typeof listProgrammeProjects>>;
	programmes: Awaited<ReturnType<typeof listInnerProgrammes>>;
};

/** Deletes a programme that no project and no programme belongs to; with the failure `inUse` come those that do. */
export async function deleteProgramme(
	client: PrismaClient,
	{ slug, ...deletion }: Authorship & { slug: string; baseVersion: number },
): Promise<DeletedRecord<ProgrammeUses>> {
	return deleteRecord(client, "programme", { ...deletion, key: slug }, async (tx) => {
		const projects = await listProgrammeProjects(tx, slug);
		const programmes = await listInnerProgrammes(tx, slug);
		if (projects.length + programmes.length === 0) return null;
		const message = `${projects.length} projects and ${programmes.length} programmes belong to it`;
		return { message, uses: { projects, programmes } };
	});
}
