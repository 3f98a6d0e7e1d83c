import { randomInt } from "node:crypto";

/** Without letters and digits that are taken for one another on paper. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

/** Ten codes for when the device with the second factor is lost: "k7m2q-x9wpd", about 49 bits each. */
export function backupCodes(): string[] {
	return Array.from({ length: 10 }, () => `${part()}-${part()}`);
}

function part(): string {
	return Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}
