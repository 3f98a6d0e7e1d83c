"use server";

import { refresh } from "next/cache";
import type { UndoState } from "@/components/editing/restore/undo-state";
import { OfBatch } from "@/lib/server/auth/request/bound-arguments";
import { guardedAction } from "@/lib/server/auth/request/define-action";
import { undoBatch } from "@/lib/server/commands/history/undo-batch";
import { getClient } from "@/lib/server/db/client";
import { readReason } from "../../read-reason";

/** Undoes what came in together; what was changed since goes too where it was ticked. */
export const undoImport = guardedAction(
	{ permission: "batch.undo", bound: OfBatch, stopped: notUndone },
	async ({ bound: { batchId }, form, actor }) => {
		const why = readReason(form, "correction");
		const chosen = form.getAll("chosen").map(String);
		const answer = await undoBatch(getClient(), { ...why, actor, batchId, chosen });
		if (!answer.ok) return { codes: answer.errors.map(({ code }) => code), ...why, done: null };
		refresh();
		const { ok: _ok, ...done } = answer;
		return { codes: [], reason: "", reasonKind: "correction", done };
	},
);

function notUndone(code: string, form: FormData): UndoState {
	return { codes: [code], ...readReason(form, "correction"), done: null };
}
