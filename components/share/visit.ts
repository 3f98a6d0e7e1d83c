// When this browser was here before, and what has changed since: known to the browser alone.

import { readStored, writeStored } from "@/components/ui/stored";

export const VISIT_KEY = "gigacampus.visit";
/** Who comes back after this long pays another visit. */
const PAUSE_MS = 4 * 60 * 60_000;

type Visit = {
	/** When the last page was looked at, and when the visit before this one ended; null in the first. */
	lastAt: number;
	beforeAt: number | null;
	/** Whether the note of this visit was put away. */
	isRead: boolean;
};
/** In place of a visit where the reader wants none to be known. */
const OFF = "off";

// By hand: it is read on every page, and the schemas' own code is ten times as long.
const isMoment = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function readVisit(value: unknown): Visit | typeof OFF | null {
	if (value === OFF) return OFF;
	const { lastAt, beforeAt, isRead } = Object(value) as Partial<Record<keyof Visit, unknown>>;
	if (!isMoment(lastAt) || !(beforeAt === null || isMoment(beforeAt)) || typeof isRead !== "boolean") return null;
	return { lastAt, beforeAt, isRead };
}

const stored = () => readStored(VISIT_KEY, readVisit, null);

/** Notes that a page is looked at. Returns when the visit before this one ended; null in the first one, and where it is off. */
export function noteVisit(now: number): Pick<Visit, "beforeAt" | "isRead"> | null {
	const last = stored();
	if (last === "off") return null;
	const visit = nextVisit(last, now);
	if (!writeStored(VISIT_KEY, visit)) return null;
	return visit.beforeAt === null ? null : visit;
}

function nextVisit(last: Visit | null, now: number): Visit {
	if (last === null || last.lastAt > now) return { lastAt: now, beforeAt: null, isRead: false };
	if (now - last.lastAt > PAUSE_MS) return { lastAt: now, beforeAt: last.lastAt, isRead: false };
	return { ...last, lastAt: now };
}

/** The note of this visit isn't shown again. */
export function putAway(): void {
	const visit = stored();
	if (visit !== null && visit !== "off") writeStored(VISIT_KEY, { ...visit, isRead: true });
}

/** Whether this browser knows when it was here. */
export function isVisitKept(): boolean {
	return stored() !== "off";
}

/** Lets this browser know when it is here, or forget it and not know it any more. */
export function keepVisit(isKept: boolean, now: number): void {
	writeStored(VISIT_KEY, isKept ? { lastAt: now, beforeAt: null, isRead: false } : "off");
}

/** A record with its last change, as the server names them to everybody. */
export type ChangedRecord = { subject: string; key: string; datasetVersion: number; at: string };

/** The records in the server's answer; what isn't one is left out. */
export function readChanged(answer: unknown): ChangedRecord[] {
	const { data } = Object(answer) as { data?: unknown };
	return Array.isArray(data) ? data.filter(isChangedRecord) : [];
}

function isChangedRecord(value: unknown): value is ChangedRecord {
	const { subject, key, datasetVersion, at } = Object(value) as Partial<Record<keyof ChangedRecord, unknown>>;
	return typeof subject === "string" && typeof key === "string" && isMoment(datasetVersion) && typeof at === "string";
}

/** The records that have changed after a moment. */
export function changedSince(records: readonly ChangedRecord[], at: number): ChangedRecord[] {
	return records.filter((record) => Date.parse(record.at) > at);
}

/** More marks would mark nothing. */
const MOST_MARKED = 200;
const FOLDERS: Readonly<Record<string, string>> = {
	project: "projects",
	programme: "programmes",
	organization: "companies",
};

/** A key that means nothing else in a style sheet. */
const PLAIN = /^[a-z0-9-]+$/;

/** A style sheet that marks links to records that have changed, and to their changes, wherever a page draws them. */
export function markStyles(records: readonly ChangedRecord[], mark: string): string {
	const ends = Object.entries(FOLDERS).flatMap(([kind, folder]) =>
		records.filter(({ subject, key }) => subject === kind && PLAIN.test(key)).map(({ key }) => `/${folder}/${key}`),
	);
	const versions = new Set(records.map(({ datasetVersion }) => `/changes/${datasetVersion}`));
	const selectors = [...ends.slice(0, MOST_MARKED), ...[...versions].slice(0, MOST_MARKED)].map(
		(end) => `main a[href$="${end}"]::after`,
	);
	if (selectors.length === 0) return "";
	return `${selectors.join(",")}{content:"\\2009●"/"${mark.replace(/[\\"\n]/g, " ")}";color:var(--accent);font-size:.625em;vertical-align:super}`;
}
