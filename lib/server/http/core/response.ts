// What every answer of the server is made of: headers, problems, links, limits of what is read.

import { createHash } from "node:crypto";
import type { Dataset } from "@/lib/domain/record/dataset";
import manifest from "@/package.json";
import { datasetText } from "../api/dataset-text";
import type { CsvTable } from "../csv/csv";
import type { Problem } from "./problem";

/** All that the API allows, as the headers have it. */
export const METHODS = "GET, HEAD, OPTIONS";

/** On an answer made while the database is away: when the data were last known to be the newest (ISO 8601). */
const STALE_SINCE = "Gigacampus-Stale-Since";

/** Anyone may read the data from anywhere; no answer depends on who asks. */
export const COMMON_HEADERS = {
	"Access-Control-Allow-Origin": "*",
	"Access-Control-Expose-Headers": `ETag, Content-Disposition, Retry-After, ${STALE_SINCE}`,
	"Cross-Origin-Resource-Policy": "cross-origin",
	"X-Content-Type-Options": "nosniff",
	Vary: "Accept-Encoding",
} as const;

/** An answer before it is sent: by Next as a Response, by the server in front as it is. */
export type Answer = {
	status: number;
	headers: Record<string, string>;
	body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null;
};

/** The answer as handlers of Next give it. */
export function toResponse({ status, headers, body }: Answer): Response {
	return new Response(body, { status, headers });
}

/** Short, since an edit should be seen at once; asking again costs little, by the tag. */
export const SHORT_CACHE = "public, max-age=10, stale-while-revalidate=60";

/** What an answer is made from, beside its parameters; `known` is what the reader has already (`If-None-Match`). */
export type Basis = { known: string | null; dataset: Dataset; today: string };

/**
 * The answer's tag: the same for as long as the data, the day and the software that writes it are the same. The data
 * is named in full, since a database that was made anew counts its versions from one again.
 */
export function entityTag({ dataset, today }: Omit<Basis, "known">, key: string): string {
	const digest = createHash("sha256")
		.update(`${manifest.version} ${datasetText(dataset).name} ${today} ${key}`)
		.digest("base64url");
	return `W/"${digest.slice(0, 22)}"`;
}

/** A browser sends one tag, a cache a few. */
const LONGEST_TAGS = 4000;

/** Whether the reader has this version already, by what `If-None-Match` says (compared weakly as RFC 9110 asks). */
export function isNotModified(known: string | null, tag: string): boolean {
	if (known === null || known.length > LONGEST_TAGS) return false;
	const opaque = (text: string) => text.trim().replace(/^W\//, "");
	const wanted = opaque(tag);
	return known.trim() === "*" || known.split(",").some((item) => opaque(item) === wanted);
}

/** 304 if the reader has the answer, else what `build` makes, under its tag. */
export function taggedAnswer(
	known: string | null,
	tag: string,
	cache: string,
	build: () => Pick<Answer, "headers" | "body">,
): Answer {
	const headers = { ...COMMON_HEADERS, ETag: tag, "Cache-Control": cache };
	if (isNotModified(known, tag)) return { status: 304, headers, body: null };
	const built = build();
	return { status: 200, headers: { ...headers, ...built.headers }, body: built.body };
}

/** An answer as JSON, built only if the reader hasn't got it; bytes are JSON already. */
export function jsonAnswer(basis: Basis, key: string, build: () => object | Uint8Array<ArrayBuffer>): Answer {
	return taggedAnswer(basis.known, entityTag(basis, key), SHORT_CACHE, () => {
		const built = build();
		const body = built instanceof Uint8Array ? built : JSON.stringify(built);
		return { headers: { "Content-Type": "application/json; charset=utf-8" }, body };
	});
}

/** A CSV to save, built only if the reader hasn't got it, and streamed. */
export function csvAnswer(basis: Basis, key: string, build: () => CsvTable): Answer {
	return taggedAnswer(basis.known, entityTag(basis, key), SHORT_CACHE, () => {
		const { name, body } = build();
		return {
			headers: {
				"Content-Type": "text/csv; charset=utf-8; header=present",
				"Content-Disposition": `attachment; filename="gigacampus-${name}-v${basis.dataset.version}.csv"`,
			},
			body: body(),
		};
	});
}

/** Says of an answer from data that may be old when they were the newest, and has it kept for a moment only. */
export function withStaleSince(staleSince: Date | null, answer: Answer): Answer {
	// What is named by its content is never old.
	if (staleSince === null || answer.headers["Cache-Control"]?.includes("immutable")) return answer;
	const caching: Record<string, string> = answer.status < 400 ? { "Cache-Control": "public, max-age=1" } : {};
	return { ...answer, headers: { ...answer.headers, [STALE_SINCE]: staleSince.toISOString(), ...caching } };
}

/** A problem document (RFC 9457); never kept by a cache. */
export function problemAnswer(
	{ headers = {}, ...problem }: Problem & { headers?: Record<string, string> },
	more: Record<string, string> = {},
): Answer {
	return {
		status: problem.status,
		headers: {
			...COMMON_HEADERS,
			...headers,
			...more,
			"Content-Type": "application/problem+json; charset=utf-8",
			"Cache-Control": "no-store",
		},
		body: JSON.stringify(problem),
	};
}
