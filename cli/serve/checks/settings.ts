import { isLongEnough, SHORTEST_SECRET } from "@/lib/server/auth/secret-rule";
import { trustedProxies } from "@/lib/server/http/core/client-address";
import { PAGE_READING_CHOICES, wrongAddress } from "@/lib/server/links/page-reading";
import { DATASET_CHOICES } from "../dataset-option";

/** What is wrong with a value, in one sentence with the remedy; null for nothing. */
type Rule = (value: string) => string | null;

const RULES = {
	AUTH_SECRET: (value) =>
		isLongEnough(value)
			? null
			: `AUTH_SECRET is shorter than ${SHORTEST_SECRET} characters: make one with "openssl rand -base64 32".`,
	// The address isn't repeated: it may hold a password.
	DATABASE_URL: (value) =>
		/^(?:postgres(?:ql)?|socket):/.test(value)
			? null
			: "DATABASE_URL is no address of a PostgreSQL: write postgresql://user:password@host:5432/name, or leave it out " +
				"for the embedded database.",
	GIGACAMPUS_DATASET: (value) =>
		DATASET_CHOICES.some((choice) => choice === value)
			? null
			: `GIGACAMPUS_DATASET=${shown(value)} is no dataset: choose one of ${DATASET_CHOICES.join(", ")}.`,
	GIGACAMPUS_READ_PAGES: (value) =>
		PAGE_READING_CHOICES.some((choice) => choice === value)
			? null
			: `GIGACAMPUS_READ_PAGES=${shown(value)} says neither: choose one of ${PAGE_READING_CHOICES.join(", ")}.`,
	GIGACAMPUS_READ_PAGES_ALLOW: (value) => {
		const wrong = wrongAddress(value);
		return wrong === null
			? null
			: `GIGACAMPUS_READ_PAGES_ALLOW=${shown(wrong)} is no address: give IPs or ranges with commas between, for example ` +
					"10.1.0.0/16,fd00::/8.";
	},
	PORT: (value) =>
		/^\d{1,5}$/.test(value) && Number(value) <= 65_535
			? null
			: `PORT=${shown(value)} is no port: give a number from 1 to 65535, for example PORT=3001 npm start.`,
	SITE_URL: (value) =>
		isOrigin(value)
			? null
			: `SITE_URL=${shown(value)} is no address of a site: give http:// or https:// with the host and nothing behind, ` +
				"for example SITE_URL=https://tracker.example.org.",
	TRUST_PROXY: (value) => {
		try {
			trustedProxies(value);
			return null;
		} catch (error) {
			return error instanceof Error ? error.message : String(error);
		}
	},
} satisfies Record<string, Rule>;

export type Setting = keyof typeof RULES;
const SETTINGS = Object.keys(RULES) as Setting[];

/** What is wrong with these settings, a sentence each; an empty one counts as left out. */
export function settingProblems(env: NodeJS.ProcessEnv, settings: readonly Setting[] = SETTINGS): string[] {
	return settings.flatMap((name) => (env[name] ? (RULES[name](env[name]) ?? []) : []));
}

function parsed(address: string): URL | null {
	return URL.canParse(address) ? new URL(address) : null;
}

/** True for an http(s) address of a host and nothing else: no path, query, fragment, name or password. */
function isOrigin(address: string): boolean {
	const url = parsed(address);
	return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` && !/[?#]/.test(address);
}

/** A value as an error repeats it: on one line, and not at any length; a password in an address stays unsaid. */
function shown(value: string): string {
	const plain = value.replace(/[^\x20-\x7e\u00a0-\uffff]/g, "?").replace(/\/\/.*@/, "//…@");
	return plain.length > 80 ? `${plain.slice(0, 80)}…` : plain;
}
