/**
 * The version of a record that a text names, from 1 up to what the database's column holds; null for anything else.
 * Every version that comes from outside (forms, addresses) is read here.
 */
export function readVersion(text: unknown): number | null {
	return typeof text === "string" && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
