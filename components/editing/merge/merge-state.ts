/** Why two records weren't merged: a code of `records.merge.problem`, and what was typed, which stays. */
export type MergeState = { code: string; reason: string; reasonKind: string } | null;

/** Names of the fields that say which versions of the two the plan was made from. */
export const MERGE_FIELDS = { keepVersion: "keepVersion", dropVersion: "dropVersion" } as const;
