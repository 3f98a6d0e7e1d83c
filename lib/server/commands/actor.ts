/** What somebody may do; `system` is the house itself (the seed, jobs). */
export const ACTOR_ROLES = ["reader", "contributor", "editor", "admin", "system"] as const;
export type ActorRole = (typeof ACTOR_ROLES)[number];

/** Who makes a change, as it is written in the revisions. */
export type Actor = { id: string; name: string; role: ActorRole };

/** The one who brings prisma/data into the database. */
export const SEED_ACTOR: Actor = { id: "seed", name: "Gigacampus dataset", role: "system" };

/** True if the actor's changes are published without a review. */
export function canPublish(actor: Actor): boolean {
	return actor.role === "editor" || actor.role === "admin" || actor.role === "system";
}
