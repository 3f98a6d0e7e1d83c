import { projectLines } from "@/lib/domain/figures/project-line";
import type { Prepared } from "@/lib/domain/view/prepared";
import type { Selection } from "@/lib/domain/view/select";
import { toSummary } from "./project-summary";

/** Rows of lists as JSON, as they are on a day where a view leaves in all facts of a project. */
type Kept = { today: string; bytes: number; rows: (Uint8Array | undefined)[] };

const kept = new WeakMap<Prepared, Kept>();
/** What is kept of a currency and a date at most; then it is written anew. */
const MOST_BYTES = 4_000_000;

/**
 * The rows of projects in a list as JSON. What a row says depends on the filters only where they leave out facts, so that
 * it is written once a version and day for all other lists: writing them took half of a list's time.
 */
export function summaryTexts(selection: Selection, positions: readonly number[], today: string): Uint8Array[] {
	if (!selection.filter.keepsAllFacts) return write(selection, positions, today);
	const known = keptFor(selection.prepared, today);
	const missing = positions.filter((position) => known.rows[position] === undefined);
	write(selection, missing, today).forEach((row, index) => {
		known.rows[missing[index] as number] = row;
		known.bytes += row.length;
	});
	return positions.map((position) => known.rows[position] as Uint8Array);
}

function keptFor(prepared: Prepared, today: string): Kept {
	const known = kept.get(prepared);
	if (known?.today === today && known.bytes < MOST_BYTES) return known;
	const anew: Kept = { today, bytes: 0, rows: new Array(prepared.projects.length).fill(undefined) };
	kept.set(prepared, anew);
	return anew;
}

function write(selection: Selection, positions: readonly number[], today: string): Uint8Array[] {
	return projectLines(selection, positions).map((line) =>
		Buffer.from(JSON.stringify(toSummary(line, selection, today))),
	);
}
