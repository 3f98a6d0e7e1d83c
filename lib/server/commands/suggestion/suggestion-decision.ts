import { can } from "@/lib/domain/access/permissions";
import { SuggestionMessage } from "@/lib/domain/suggestion/suggestion";
import type { SuggestionAct } from "@/lib/domain/suggestion/suggestion-status";
import type { Actor } from "../../auth/actor";
import type { PrismaClient } from "../../db/client";
import type { Failure } from "../core/failure";
import { writeSuggestionAct } from "./suggestion-act";

export type Decided = { ok: true } | { ok: false; errors: Failure[] };
type Decision = { actor: Actor; id: string; text: string };

/**
 * Asks a suggestion's sender something. Failures of this and the other decisions: `forbidden`, `required` and
 * `tooLong` at the text, `decided` when another editor (or the sender, by withdrawing) was quicker.
 */
export async function askAboutSuggestion(client: PrismaClient, decision: Decision): Promise<Decided> {
	return decide(client, "ask", decision);
}

/** Rejects a suggestion; its sender sees the reason. */
export async function rejectSuggestion(client: PrismaClient, decision: Decision): Promise<Decided> {
	return decide(client, "reject", decision);
}

/** Accepts a suggestion that was applied in another way than by its form; its sender sees how. */
export async function acceptSuggestion(client: PrismaClient, decision: Decision): Promise<Decided> {
	return decide(client, "accept", decision);
}

/** Takes a decision back; the record stays as it is. */
export async function reopenSuggestion(client: PrismaClient, decision: Decision): Promise<Decided> {
	return decide(client, "reopen", decision);
}

async function decide(client: PrismaClient, act: SuggestionAct, { actor, id, text }: Decision): Promise<Decided> {
	if (!can(actor.role, "suggestion.decide")) return failed("forbidden");
	const parsed = SuggestionMessage.safeParse(text);
	if (!parsed.success) return failed(parsed.error.issues[0]?.message ?? "required", "text");
	return client.$transaction(async (tx) => {
		return (await writeSuggestionAct(tx, id, { act, actor, text: parsed.data })) ? { ok: true } : failed("decided");
	});
}

function failed(code: string, field?: string): Decided {
	return { ok: false, errors: [{ path: field === undefined ? [] : [field], code, message: code }] };
}
