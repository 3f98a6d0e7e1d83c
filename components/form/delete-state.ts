import type { ConflictView } from "@/lib/domain/conflict";

/** Why a record wasn't deleted: a code, the reason as it was typed, and what somebody else changed meanwhile. */
export type DeleteState = { code: string; reason: string; since: ConflictView | null } | null;
