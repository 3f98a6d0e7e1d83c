/** Why an archived copy wasn't set: a code of `form.problem` or `form.obstacle`, and the address as it was typed. */
export type ArchivedCopyState = { code: string; typed: string } | null;
