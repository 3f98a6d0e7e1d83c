import type { Path } from "@/lib/domain/record/path";

/** What stood in the way of a restoration: where in the version, a code, and the name of what is gone. */
type RestoreProblem = { path: Path; code: string; name: string };

/** What the form of a restoration shows again: what was wrong, and what was typed. */
export type RestoreState = { problems: RestoreProblem[]; reason: string; reasonKind: string };

export const NOT_RESTORED: RestoreState = { problems: [], reason: "", reasonKind: "correction" };
