import type { PersonAct } from "@/lib/domain/access/person-acts";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Actor } from "../../auth/actor";

/** Writes down what was done to whose account, and by whom. */
export async function writePersonAct(
	tx: Pick<Prisma.TransactionClient, "personAct">,
	actor: Pick<Actor, "id" | "name">,
	act: PersonAct,
	user: { id: string; name: string },
	detail?: string,
): Promise<void> {
	const data = {
		userId: user.id,
		userName: user.name,
		act,
		detail: detail ?? null,
		actorId: actor.id,
		actorName: actor.name,
	};
	await tx.personAct.create({ data });
}
