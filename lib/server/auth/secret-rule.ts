/** A secret has so many characters at least. */
export const SHORTEST_SECRET = 32;
/** Whether a secret that somebody gives is one: long enough, without the spaces around it. */
export function isLongEnough(secret: string): boolean {
	return secret.trim().length >= SHORTEST_SECRET;
}

/** Ours have so many. */
const OWN_LENGTH = 43;

/**
 * The secret in the text of its file; null if the text isn't whole: empty, cut off, or with bytes that nobody typed, as
 * a disk leaves them that lost its power. The end of the line is the last that is written.
 */
export function readSecret(text: string): string | null {
	const secret = text.trim();
	const isCutOff = secret.length < OWN_LENGTH && !text.endsWith("\n");
	return isLongEnough(secret) && !isCutOff && /^[\x20-\x7e]+$/.test(secret) ? secret : null;
}
