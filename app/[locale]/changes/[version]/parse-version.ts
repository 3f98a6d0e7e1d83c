/** A dataset's version as an address has it; null if it is none. */
export function parseVersion(text: string): number | null {
	return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
