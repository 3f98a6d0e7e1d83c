import { dictionary } from "@zxcvbn-ts/language-common";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password-length";

/** Why a password is refused; null if it isn't. */
export type PasswordFault = "passwordShort" | "passwordLong" | "passwordCommon" | "passwordPersonal";

/** What makes "p4ssw0rd" out of "password". */
const DISGUISES: Readonly<Record<string, string>> = {
	"0": "o",
	"1": "l",
	"3": "e",
	"4": "a",
	"5": "s",
	"7": "t",
	"@": "a",
	$: "s",
	"!": "i",
};
const NAME_OF_HOUSE = "gigacampus";
/** Of a password that is no longer than allowed, however it is written: a letter may have marks of its own. */
const MOST_UNITS = 8 * LONGEST_PASSWORD;
/** Names and addresses of accounts are shorter; whoever makes the first one may send anything. */
const LONGEST_OWNER = 300;
/** Parts of a name that are shorter are in too many words. */
const SHORTEST_PART = 4;

/**
 * What is wrong with a password: its length, or that it is among the first that are tried: a common one, the owner's
 * name or address, or one of these with digits and signs around it, in disguise, or repeated. Any characters will do.
 */
export async function passwordFault(
	password: string,
	owner: { name: string; email: string },
): Promise<PasswordFault | null> {
	if (password.length > MOST_UNITS) return "passwordLong";
	const length = [...password.normalize("NFKC")].length;
	if (length < SHORTEST_PASSWORD) return "passwordShort";
	if (length > LONGEST_PASSWORD) return "passwordLong";
	const cores = coresOf(password.normalize("NFKC").toLowerCase());
	const personal = personalWords(owner);
	const letters = cores.map(lettersOf);
	if ([...letters, ...letters.map(onceOf)].some((word) => personal.has(word))) return "passwordPersonal";
	if (cores.some(isRun)) return "passwordCommon";
	const common = commonPasswords();
	return cores.some((core) => common.has(core)) ? "passwordCommon" : null;
}

/** The password as it is and without its disguises, each whole, without what stands around its letters, and once instead of repeated. */
function coresOf(password: string): string[] {
	const plain = [...password].map((character) => DISGUISES[character] ?? character).join("");
	const bare = [password, plain].flatMap((text) => [text, text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "")]);
	const undisguised = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
	const late = [...undisguised].map((character) => DISGUISES[character] ?? character).join("");
	return [...new Set([...bare, late].flatMap((text) => [text, onceOf(text)]))].filter(Boolean);
}

/** "abcabcabc" to "abc". */
function onceOf(text: string): string {
	const period = `${text}${text}`.indexOf(text, 1);
	return period > 0 ? text.slice(0, period) : text;
}

/** True for one to three characters over and over, and for "123456…", "abcdef…" and their reverse. */
function isRun(text: string): boolean {
	const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
	if (codes.length <= 3) return codes.length > 0 && new Set(codes).size <= 3 && text === onceOf(text);
	return [1, -1].some((step) =>
		codes.every((code, index) => {
			const previous = codes[index - 1];
			return (
				previous === undefined || code - previous === step || (step === 1 ? "90" : "09") === textOf(previous, code)
			);
		}),
	);
}

function textOf(...codes: number[]): string {
	return String.fromCodePoint(...codes);
}

function personalWords(owner: { name: string; email: string }): Set<string> {
	const [name, email] = [owner.name.slice(0, LONGEST_OWNER), owner.email.slice(0, LONGEST_OWNER)];
	const [local = "", domain = ""] = email.split("@");
	const parts = [...name.split(/[\s'’-]+/), ...local.split(/[._+-]+/), ...domain.split(".")];
	const long = parts.map(lettersOf).filter((part) => part.length >= SHORTEST_PART);
	const whole = [name, email, local, domain].map(lettersOf).filter(Boolean);
	return new Set([NAME_OF_HOUSE, ...whole, ...long]);
}

function lettersOf(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}]/gu, "");
}

let common: ReadonlySet<string> | undefined;

/** The list of an npm package that is kept (400 kB): read with this file, so that no request waits for it or finds it gone. */
function commonPasswords(): ReadonlySet<string> {
	common ??= new Set(dictionary["passwords-common"].map((password) => String(password).toLowerCase()));
	return common;
}
