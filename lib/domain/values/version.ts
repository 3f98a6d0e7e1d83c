import { z } from "zod";

/** More versions than any record will have; a larger number fits into no column of the database. */
const HIGHEST_VERSION = 999_999_999;

/** Number of a version of a record. */
export const Version = z.number().int().positive().max(HIGHEST_VERSION);

/**
 * The version that a text names; null for anything else. Every version that comes as text from outside (forms,
 * addresses) is read here.
 */
export function readVersion(text: unknown): number | null {
	return typeof text === "string" && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
