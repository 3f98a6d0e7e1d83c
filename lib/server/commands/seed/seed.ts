import { randomUUID } from "node:crypto";
import { SEED_ACTOR } from "../../auth/actor";
import { dataFilesFolder, type FileProblem, type FileRecord, readDataFiles } from "../../data-files/read-data-files";
import type { PrismaClient } from "../../db/client";
import { inChange, undo } from "../core/change";
import { type Failure, formatPath, type RecordFailure } from "../core/failure";
import type { BatchOutcome } from "../core/records";
import { applyProgrammes } from "../programme/programme";
import { applyProjects } from "../project/project-batch";
import { applySources } from "../source/source";

/** How many records of a kind were made, changed and left; `kept` names those that somebody else changed last. */
export type SeedCounts = { created: number; updated: number; unchanged: number; kept: string[] };

export type SeedResult =
	| { ok: true; sources: SeedCounts; programmes: SeedCounts; projects: SeedCounts; datasetVersion: number }
	| { ok: false; errors: FileProblem[] };

export type SeedStep = { step: "sources" | "programmes" | "projects"; records: number };

/**
 * Brings the files of `folder` (prisma/data by default) into the database, in one transaction. What is there already
 * is left, what an editor changed or deleted since stays as it is, and a broken record stops all of it, with file, slug,
 * field and reason. `onProgress` is told of each step before it begins.
 */
export async function seed(
	client: PrismaClient,
	{ folder = dataFilesFolder(), onProgress }: { folder?: string; onProgress?: (step: SeedStep) => void } = {},
): Promise<SeedResult> {
	const files = readDataFiles(folder);
	if (files.problems.length > 0) return { ok: false, errors: files.problems };
	const authorship = {
		actor: SEED_ACTOR,
		reason: "From the dataset that comes with Gigacampus",
		reasonKind: "fact",
		batchId: `seed-${randomUUID()}`,
	} as const;
	const apply = { sources: applySources, programmes: applyProgrammes, projects: applyProjects };
	const answer = await inChange<SeedResult, Extract<SeedResult, { ok: false }>>(client, authorship, async (change) => {
		const run = async (step: SeedStep["step"]): Promise<SeedCounts> => {
			onProgress?.({ step, records: files[step].length });
			const { outcome, failures } = await apply[step](change, files[step], { keepEdited: true });
			if (failures.length > 0) return undo({ ok: false, errors: toProblems(failures, files[step]) });
			return toCounts(outcome);
		};
		const sources = await run("sources");
		const programmes = await run("programmes");
		const projects = await run("projects");
		const datasetVersion = change.datasetVersion - (change.changed ? 0 : 1);
		return { ok: true, sources, programmes, projects, datasetVersion };
	});
	return answer as SeedResult;
}

/** Failures of a batch as problems of the files that it came from. */
function toProblems(failures: readonly (Failure | RecordFailure)[], records: readonly FileRecord[]) {
	return failures.map((failure): FileProblem => {
		const index = "index" in failure ? failure.index : -1;
		const key = "key" in failure ? failure.key : "-";
		const file = records[index]?.file ?? "-";
		return { file, key, field: formatPath(failure.path), reason: failure.message };
	});
}

function toCounts({ created, updated, unchanged, kept }: BatchOutcome): SeedCounts {
	return { created: created.length, updated: updated.length, unchanged: unchanged.length, kept };
}
