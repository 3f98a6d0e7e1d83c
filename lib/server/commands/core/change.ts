// What every command is made of: the transaction with its revision, references, bulk writing, conflicts.

import { can } from "@/lib/domain/access/permissions";
import { plainText } from "@/lib/domain/values/plain-text";
import { REASON_KINDS, type ReasonKind } from "@/lib/domain/values/vocabulary";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "../../auth/actor";
import type { PrismaClient } from "../../db/client";
import { invalidateCurrentDataset } from "../../queries/dataset/current-dataset";
import { acceptBySave, type SuggestionToAccept } from "../suggestion/accept-by-save";
import type { Failure } from "./failure";

/** PostgreSQL's channel on which every committed change gives the new version of the dataset. */
export const DATASET_CHANNEL = "gigacampus_dataset";

/**
 * Who changes the data, and why. `batchId` names all that came in together, so that it can be undone together;
 * `suggestion` is accepted by the change.
 */
export type Authorship = {
	actor: Actor;
	reason: string;
	reasonKind: ReasonKind;
	batchId?: string | null;
	suggestion?: SuggestionToAccept | null;
};

/** A transaction that changes the data. What sets `changed` raises the dataset's version. */
export type Change = Authorship & {
	tx: Prisma.TransactionClient;
	/** The version that the dataset has if this changes anything. */
	datasetVersion: number;
	at: string;
	changed: boolean;
	/** Of records that get an older document back: the version that it is from, by `restoredName`. */
	restoredFrom?: Map<string, number>;
};

const LONGEST_REASON = 1000;
/** An import of 100,000 records may take this long; a writer waits as long for the one before it. */
const LONGEST_CHANGE_MS = 15 * 60_000;

/** Thrown inside a change to undo all of it and answer with a value. */
class Undo<T> extends Error {
	constructor(readonly answer: T) {
		super("undone");
	}
}

/** Undoes the whole change, which then answers `{ ok: false, … }`. */
export function undo<T extends { ok: false }>(answer: T): never {
	throw new Undo(answer);
}

/**
 * Runs `work` in one transaction, one writer at a time, and raises and announces the dataset's version if anything
 * changed. Answers what `work` returns or what it gave to `undo`; anything else that it throws is thrown on.
 */
export async function inChange<T, F extends { ok: false }>(
	client: PrismaClient,
	{ reason, ...others }: Authorship,
	work: (change: Change) => Promise<T>,
): Promise<T | F | { ok: false; errors: Failure[] }> {
	// What is longer than any reason isn't looked at for what is unseen in it.
	const authorship = { ...others, reason: reason.length > 4 * LONGEST_REASON ? reason : plainText(reason) };
	const refused = refusals(authorship);
	if (refused.length > 0) return { ok: false, errors: refused };
	try {
		return await client.$transaction((tx) => run(tx, authorship, work), {
			timeout: LONGEST_CHANGE_MS,
			maxWait: LONGEST_CHANGE_MS,
		});
	} catch (error) {
		if (error instanceof Undo) return error.answer as F;
		throw error;
	} finally {
		invalidateCurrentDataset();
	}
}

async function run<T>(tx: Prisma.TransactionClient, authorship: Authorship, work: (change: Change) => Promise<T>) {
	const [row] = await tx.$queryRaw<{ version: number }[]>`SELECT "version" FROM "DatasetVersion" FOR UPDATE`;
	if (!row) throw new Error("The row of the dataset's version is missing: has the database been migrated?");
	const change: Change = {
		...authorship,
		tx,
		datasetVersion: row.version + 1,
		at: new Date().toISOString(),
		changed: false,
	};
	const answer = await work(change);
	if (authorship.suggestion && !(await acceptBySave(change, authorship.suggestion))) {
		const message = "the suggestion was decided meanwhile";
		return undo({ ok: false, errors: [{ path: [], code: "suggestionDecided", message }] });
	}
	if (change.changed) {
		const { at, datasetVersion } = change;
		await tx.$executeRaw`UPDATE "DatasetVersion" SET "version" = ${datasetVersion}, "changedAt" = ${at}::timestamptz`;
		await tx.$queryRaw`SELECT pg_notify(${DATASET_CHANNEL}, ${String(datasetVersion)})::text`;
	}
	return answer;
}

function refusals({ actor, reason, reasonKind, suggestion }: Authorship): Failure[] {
	const failures: Failure[] = [];
	if (!can(actor.role, "record.publish") || (suggestion && !can(actor.role, "suggestion.decide"))) {
		failures.push({ path: [], code: "forbidden", message: `${actor.name} (${actor.role}) may not publish changes` });
	}
	if (reason === "") failures.push({ path: ["reason"], code: "required", message: "a reason is required" });
	if (reason.length > LONGEST_REASON) {
		failures.push({ path: ["reason"], code: "too_big", message: `longer than ${LONGEST_REASON} characters` });
	}
	if (!REASON_KINDS.includes(reasonKind)) {
		failures.push({ path: ["reasonKind"], code: "invalid_value", message: `not one of ${REASON_KINDS.join(", ")}` });
	}
	return failures;
}
