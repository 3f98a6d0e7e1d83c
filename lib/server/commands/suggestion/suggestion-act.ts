import { type SuggestionAct, statusAfter, statusesBefore } from "@/lib/domain/suggestion/suggestion-status";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "../../auth/actor";

type Act = {
	act: SuggestionAct;
	/** Null: the reader who has the private link. */
	actor: Pick<Actor, "id" | "name"> | null;
	text: string;
	/** What accepting it led to. */
	result?: { key: string; datasetVersion: number } | null;
};

/**
 * Does something about a suggestion and writes it down, if its status allows that. False if not: somebody was quicker,
 * or there is no such suggestion.
 */
export async function writeSuggestionAct(
	tx: Pick<Prisma.TransactionClient, "suggestion" | "suggestionMessage" | "user">,
	id: string,
	{ act, actor, text, result = null }: Act,
): Promise<boolean> {
	const status = statusAfter(act);
	const isDecision = act === "accept" || act === "reject" || act === "withdraw";
	const changed = await tx.suggestion.updateMany({
		where: { id, status: { in: [...statusesBefore(act)] } },
		data: {
			status,
			decidedById: isDecision ? (actor?.id ?? null) : null,
			decidedAt: isDecision ? new Date() : null,
			decisionReason: isDecision && text !== "" ? text : null,
			resultKey: result?.key ?? null,
			resultDatasetVersion: result?.datasetVersion ?? null,
		},
	});
	if (changed.count === 0) return false;
	if (act === "accept") await countReview(tx, id);
	await tx.suggestionMessage.create({
		data: { suggestionId: id, act, authorId: actor?.id ?? null, authorName: actor?.name ?? null, text },
	});
	return true;
}

/** One publication less of the sender's waits for review. What readers send is no publication. */
async function countReview(tx: Pick<Prisma.TransactionClient, "suggestion" | "user">, id: string): Promise<void> {
	const sent = await tx.suggestion.findUnique({ where: { id }, select: { kind: true, submitterId: true } });
	if (sent?.kind !== "document" || sent.submitterId === null) return;
	const waits = { id: sent.submitterId, reviewsLeft: { gt: 0 } };
	await tx.user.updateMany({ where: waits, data: { reviewsLeft: { decrement: 1 } } });
}
