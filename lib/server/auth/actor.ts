import type { UserRole } from "@/lib/domain/access/permissions";

/** What somebody may do; `system` is the house itself (the seed, jobs). */
export type ActorRole = UserRole | "system";

/** Who makes a change, as it is written in the revisions. */
export type Actor = { id: string; name: string; role: ActorRole };

/** The one who brings prisma/data into the database. */
export const SEED_ACTOR: Actor = { id: "seed", name: "Gigacampus dataset", role: "system" };
