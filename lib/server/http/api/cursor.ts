import { createHash } from "node:crypto";
import { z } from "zod";
import type { CursorPlace } from "@/lib/domain/figures/project-line";

/**
 * A cursor is the place of the last line that was given, not a number of lines: what is added or taken away before
 * it neither repeats nor hides a project. It is bound to the list (`scope`: filters and order) that it was made for.
 */
const Parts = z.tuple([z.string(), z.union([z.number(), z.string(), z.null()]), z.string(), z.string()]);

/** A name has 200 characters at most, of up to four bytes. */
const LONGEST = 2000;

const fingerprint = (scope: string) => createHash("sha256").update(scope).digest("base64url").slice(0, 8);

/** The cursor behind a line. */
export function formatCursor(scope: string, place: CursorPlace): string {
	return Buffer.from(JSON.stringify([fingerprint(scope), place.value, place.name, place.slug])).toString("base64url");
}

/** The place in a cursor; null if it is broken or was made for another list. */
export function parseCursor(scope: string, cursor: string): CursorPlace | null {
	if (cursor.length > LONGEST) return null;
	let json: unknown;
	try {
		json = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
	} catch {
		return null;
	}
	const parsed = Parts.safeParse(json);
	if (!parsed.success || parsed.data[0] !== fingerprint(scope)) return null;
	const [, value, name, slug] = parsed.data;
	return { value, name, slug };
}
