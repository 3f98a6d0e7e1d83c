import { SuggestionMessage } from "@/lib/domain/suggestion/suggestion";
import type { Actor } from "../../auth/actor";
import { hashStatusToken } from "../../auth/token/status-token";
import type { PrismaClient } from "../../db/client";
import type { Failure } from "../core/failure";
import { writeSuggestionAct } from "./suggestion-act";

/** Who sent a suggestion: whoever has its private link, or the one who was signed in. */
export type SuggestionSender = { token: string } | { actor: Actor; id: string };
type Answered = { ok: true } | { ok: false; errors: Failure[] };

/**
 * Answers what an editor asked. Failures: `notFound` (no suggestion of this sender), `required` and `tooLong` at the
 * text, `decided` when nothing is asked (any more).
 */
export async function answerSuggestion(
	client: PrismaClient,
	{ sender, text }: { sender: SuggestionSender; text: string },
): Promise<Answered> {
	const parsed = SuggestionMessage.safeParse(text);
	if (!parsed.success) return failed(parsed.error.issues[0]?.message ?? "required", "text");
	return act(client, sender, "answer", parsed.data);
}

/** Takes one's own suggestion back. Failures: `notFound`, `decided`. */
export async function withdrawSuggestion(client: PrismaClient, sender: SuggestionSender): Promise<Answered> {
	return act(client, sender, "withdraw", "");
}

async function act(
	client: PrismaClient,
	sender: SuggestionSender,
	what: "answer" | "withdraw",
	text: string,
): Promise<Answered> {
	const where =
		"token" in sender ? { statusHash: hashStatusToken(sender.token) } : { id: sender.id, submitterId: sender.actor.id };
	return client.$transaction(async (tx): Promise<Answered> => {
		const found = await tx.suggestion.findFirst({ where, select: { id: true } });
		if (!found) return failed("notFound");
		const actor = "actor" in sender ? sender.actor : null;
		return (await writeSuggestionAct(tx, found.id, { act: what, actor, text })) ? { ok: true } : failed("decided");
	});
}

function failed(code: string, field?: string): Answered {
	return { ok: false, errors: [{ path: field === undefined ? [] : [field], code, message: code }] };
}
