import type { Subject } from "@/lib/domain/record/record-schemas";
import type { Change } from "../core/change";
import { writeSuggestionAct } from "./suggestion-act";

/** The suggestion that a save accepts; `key` is that of the record whose form it is, null for a new one. */
export type SuggestionToAccept = { id: string; subject: Subject; key: string | null };

/**
 * Accepts a suggestion in the change that saves what came of it. False if it was decided meanwhile, or is about
 * another record.
 */
export async function acceptBySave(change: Change, { id, subject, key }: SuggestionToAccept): Promise<boolean> {
	const { tx, actor, reason, datasetVersion } = change;
	const about = await tx.suggestion.findUnique({ where: { id }, select: { subject: true, key: true, kind: true } });
	if (!about || about.subject !== subject) return false;
	// A new record has no key before it is saved; a proposal for one names the key that it shall have.
	if (key !== null && about.key !== null && about.key !== key) return false;
	const revision = await tx.revision.findFirst({
		where: { subject, datasetVersion },
		orderBy: { id: "asc" },
		select: { key: true },
	});
	const result = change.changed && revision ? { key: revision.key, datasetVersion } : null;
	return writeSuggestionAct(tx, id, { act: "accept", actor, text: reason.trim(), result });
}
