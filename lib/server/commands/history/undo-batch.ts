import { randomUUID } from "node:crypto";
import { can } from "@/lib/domain/access/permissions";
import type { UndoAction } from "@/lib/domain/history/history";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { arrayLiteral } from "../../db/cells";
import type { PrismaClient } from "../../db/client";
import { listUndoSteps, type UndoStep } from "../../queries/history/batch";
import { type Authorship, type Change, inChange, undo } from "../core/change";
import type { Failure } from "../core/failure";
import { removeRecords } from "../core/remove-records";
import { restoredName } from "../core/revision";
import { APPLY } from "./restore";

/** A record that the undoing had to leave as it is, and why: `stillUsed`, or the code of what it can't be saved for. */
type LeftRecord = { subject: Subject; key: string; code: string };

export type UndoBatchResult =
	| { ok: true; batchId: string; deleted: number; restored: number; left: LeftRecord[]; leftCount: number }
	| { ok: false; errors: Failure[] };

/** Documents in memory at once. */
const RECORDS_AT_ONCE = 2_000;
const LISTED = 200;

/** What is named comes back before what names it, and goes after it. */
const STEPS: readonly [UndoAction, Subject][] = [
	["delete", "project"],
	["restore", "source"],
	["restore", "organization"],
	["restore", "programme"],
	["restore", "project"],
	["delete", "programme"],
	["delete", "organization"],
	["delete", "source"],
];

/**
 * Undoes all that came in together: what the batch made goes, what it changed or deleted gets its version before the
 * batch back. Records that somebody changed since stay as they are unless they are `chosen` ("project some-slug"), and
 * so do those that others still use or that can't be saved any more. The undoing is a batch of its own, and so can be
 * undone.
 */
export async function undoBatch(
	client: PrismaClient,
	{
		batchId,
		chosen = [],
		...authorship
	}: Omit<Authorship, "batchId"> & { batchId: string; chosen?: readonly string[] },
): Promise<UndoBatchResult> {
	if (!can(authorship.actor.role, "batch.undo")) {
		return { ok: false, errors: [{ path: [], code: "forbidden", message: "may not undo what came in together" }] };
	}
	const undoing = { ...authorship, batchId: `undo-${randomUUID()}` };
	return inChange<UndoBatchResult, Extract<UndoBatchResult, { ok: false }>>(client, undoing, async (change) => {
		const known = await change.tx.revision.findFirst({ where: { batchId }, select: { id: true } });
		if (!known) return undo({ ok: false, errors: [{ path: [], code: "notFound", message: `no batch "${batchId}"` }] });
		const counts: Record<UndoAction, number> = { delete: 0, restore: 0 };
		const left: LeftRecord[] = [];
		let leftCount = 0;
		for (const [action, subject] of STEPS) {
			const picked = chosen
				.filter((name) => name.startsWith(`${subject} `))
				.map((name) => name.slice(subject.length + 1));
			for await (const steps of chunks(change, { batchId, subject, action, chosen: picked })) {
				const kept =
					action === "delete" ? await remove(change, subject, steps) : await bringBack(change, subject, steps);
				counts[action] += steps.length - kept.length;
				leftCount += kept.length;
				left.push(...kept.slice(0, LISTED - left.length));
			}
		}
		return { ok: true, batchId: undoing.batchId, deleted: counts.delete, restored: counts.restore, left, leftCount };
	});
}

async function* chunks(
	change: Change,
	what: Omit<Parameters<typeof listUndoSteps>[2], "after" | "limit"> & { batchId: string },
) {
	const { batchId, ...wanted } = what;
	// Organizations, and programmes, that belong to each other must be saved together; their documents are short.
	const limit = what.subject === "organization" || what.subject === "programme" ? 1_000_000 : RECORDS_AT_ONCE;
	for (let after = ""; ; ) {
		const steps = await listUndoSteps(change.tx, batchId, { ...wanted, after, limit });
		if (steps.length > 0) yield steps;
		if (steps.length < limit) return;
		after = steps.at(-1)?.key ?? "";
	}
}

async function remove(change: Change, subject: Subject, steps: readonly UndoStep[]): Promise<LeftRecord[]> {
	const { used } = await removeRecords(
		change,
		subject,
		steps.map((step) => step.key),
	);
	return used.map((key) => ({ subject, key, code: "stillUsed" }));
}

async function bringBack(change: Change, subject: Subject, steps: readonly UndoStep[]): Promise<LeftRecord[]> {
	const older = await readOlder(change, subject, steps);
	change.restoredFrom = new Map(older.map(({ key, version }) => [restoredName(subject, key), version]));
	const apply = (records: typeof older) =>
		APPLY[subject](
			change,
			records.map(({ document }) => ({ record: document })),
		);
	const left = new Map<string, string>();
	for (;;) {
		const { failures } = await apply(older.filter(({ key }) => !left.has(key)));
		if (failures.length === 0) return [...left].map(([key, code]) => ({ subject, key, code }));
		// With failures nothing was written: the rest goes without those, and may then miss one of them in turn.
		const known = left.size;
		for (const { key, code } of failures) left.set(key, code);
		if (left.size === known) throw new Error(`Can't undo: ${JSON.stringify(failures[0])}`);
	}
}

async function readOlder(change: Change, subject: Subject, steps: readonly UndoStep[]) {
	return change.tx.$queryRaw<{ key: string; version: number; document: unknown }[]>`
		SELECT r."key", r."version", r."document" FROM "Revision" r
		JOIN unnest(
			${arrayLiteral(steps.map((step) => step.key))}::text::text[],
			${arrayLiteral(steps.map((step) => step.back))}::text::int[]
		) AS u(key, version) ON u.key = r."key" AND u.version = r."version"
		WHERE r."subject" = ${subject}`;
}
