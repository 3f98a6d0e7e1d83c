"use server";

import { refresh } from "next/cache";
import type { UndoState } from "@/components/changes/undo-state";
import { type Locale, REASON_KINDS } from "@/lib/domain/vocabulary";
import { requireActor } from "@/lib/server/auth/current-user";
import { undoBatch } from "@/lib/server/commands/undo-batch";
import { getClient } from "@/lib/server/db/client";

/** Undoes what came in together; what was changed since goes too where it was ticked. */
export async function undoImport(
	{ batchId }: { locale: Locale; batchId: string },
	_state: UndoState,
	formData: FormData,
): Promise<UndoState> {
	const reason = String(formData.get("reason") ?? "").trim();
	const reasonKind = REASON_KINDS.find((kind) => kind === formData.get("reasonKind")) ?? "correction";
	const allowed = await requireActor("batch.undo");
	if (!allowed.ok) return { codes: [allowed.code], reason, reasonKind, done: null };
	const chosen = formData.getAll("chosen").map(String);
	const answer = await undoBatch(getClient(), { actor: allowed.actor, reason, reasonKind, batchId, chosen });
	if (!answer.ok) return { codes: answer.errors.map(({ code }) => code), reason, reasonKind, done: null };
	refresh();
	const { ok: _ok, ...done } = answer;
	return { codes: [], reason: "", reasonKind: "correction", done };
}
