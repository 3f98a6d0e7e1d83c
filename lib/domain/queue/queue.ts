// What waits for an editor without anybody having sent it: found in the dataset itself.

import type { Path } from "../record/path";
import type { LocalizedText } from "../record/project-document";
import type { CapacityKind } from "../values/vocabulary";
import type { UncitedCount } from "./uncited";

/** What lies in the editors' queue, the most urgent first; an entry of each can be put aside. */
export const QUEUE_KINDS = ["link", "disputed", "duplicate", "single", "ageing", "uncited"] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];

/** A project as the queue names it. */
export type QueueProject = { slug: string; name: string; country: string };

/**
 * Something that needs a person. `key` names it among those of its kind and stays the same while it is the same
 * matter: the slug of the project, both slugs of a pair, the id of the source.
 */
export type QueueEntry = { key: string } & (
	| { kind: "ageing"; project: QueueProject; newestEvidenceOn: string; inferred: "paused" | "cancelled" | null }
	/** `facts` that name no source, by kind, the weightiest first. */
	| { kind: "uncited"; project: QueueProject; facts: UncitedCount[] }
	| { kind: "duplicate"; projects: [QueueProject, QueueProject]; similarity: number; distanceKm: number | null }
	/** `phase` with several values of one kind of which none is preferred, or amounts in dispute. */
	| { kind: "disputed"; project: QueueProject; phase: LocalizedText | null; values: number; path: Path }
	/** `figures` that are large and rest on one independent source, the largest first. */
	| { kind: "single"; project: QueueProject; figures: SingleFigure[] }
	| { kind: "link"; link: FailingLink }
);
export type EntryOf<K extends QueueKind> = Extract<QueueEntry, { kind: K }>;

/** A large figure with one independent source, and its place in the document. */
export type SingleFigure = { path: Path } & (
	| { mw: number; kind: CapacityKind; phase: LocalizedText }
	| { amount: number; currency: string }
);

/** An address that failed on two days. `isCopy`: that of the archived copy; `copyUrl`: the copy that is there. */
export type FailingLink = {
	source: string;
	title: string;
	publisher: string;
	url: string;
	isCopy: boolean;
	copyUrl: string | null;
	outcome: "dead" | "unreachable";
	/** HTTP status, or the word for why there was none. */
	answer: string;
	/** ISO 8601, in UTC. */
	failingSince: string;
	checkedAt: string;
};

/** Who put an entry aside, why, and until when; null: until the record changes, or for good. */
export type Dismissal = {
	kind: QueueKind;
	key: string;
	actorName: string;
	reason: string;
	until: string | null;
	at: string;
};

/** For how long an entry can be put aside, in days; null: until its record changes (a pair: for good). */
export const ASIDE_FOR = { week: 7, month: 30, quarter: 91, year: 365, always: null } as const;
export type AsideFor = keyof typeof ASIDE_FOR;

/** The two slugs of a pair, as its key. */
export function pairKey(slugs: readonly [string, string]): string {
	return [...slugs].sort().join(" ");
}
