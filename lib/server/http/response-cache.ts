import { createHash } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, gzip, constants as zlib } from "node:zlib";
import { type Response as Answer, type DispatchFunc, inject } from "light-my-request";
import { LRUCache } from "lru-cache";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Ways to send a body, best first. */
const ENCODINGS = ["br", "gzip"] as const;
type Encoding = (typeof ENCODINGS)[number];

/** A whole answer; its compressed forms are made when first asked for, and kept with it. */
type Entry = {
	status: number;
	headers: Record<string, string | string[]>;
	body: Buffer;
	compressed: Partial<Record<Encoding, Promise<Buffer>>>;
	etag: string;
};

/** What the kept answers may take together, in bytes. */
const MAX_BYTES = 48 * 1024 * 1024;
/** Longer URLs are no links of ours. */
const MAX_URL_LENGTH = 2_000;
/** The public pages and the API; downloads that stream are left to the application. */
const PUBLIC_PATHS = /^\/(?:en|fr|api\/v1)(?:[/?]|$)/;
const PAGE_LANGUAGE = /^\/(en|fr)(?:[/?]|$)/;
const STREAMED = /\.csv(?:\?|$)/;
/** Headers that make an answer somebody's own, a part, or Next's inner format. */
const PRIVATE_HEADERS = ["authorization", "cookie", "range", "rsc", "next-router-prefetch", "next-action"];
/** A shared cache in front may keep a page this long and show it while it asks again; browsers always ask. */
const PAGE_CACHING = "public, max-age=0, s-maxage=5, stale-while-revalidate=60";
const HOP_BY_HOP = new Set(["connection", "keep-alive", "transfer-encoding", "content-length", "date"]);

/** Quality 5 costs as little as gzip and finds what repeats far apart, as page and payload do. */
const COMPRESSORS: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
	br: (body) =>
		promisify(brotliCompress)(body, {
			params: { [zlib.BROTLI_PARAM_QUALITY]: 5, [zlib.BROTLI_PARAM_SIZE_HINT]: body.length },
		}),
	gzip: (body) => promisify(gzip)(body),
};

/**
 * Keeps whole public answers in front of the application. The key is host, URL, dataset version and day (`state`),
 * so that a change of the data makes every old answer unreachable; requests for the same key wait for one answer.
 * Only complete, successful answers without Set-Cookie are kept; requests with credentials pass by.
 */
export function withResponseCache(application: Handle, state: () => Promise<string>): Handle {
	const kept = new LRUCache<string, Entry>({
		maxSize: MAX_BYTES,
		// The body and its compressed forms, which come later.
		sizeCalculation: (entry, key) => Math.ceil(entry.body.length * 1.25) + key.length + 500,
	});
	const pending = new Map<string, Promise<Entry>>();
	const listener = ((request, response) => application(request, response)) as RequestListener;

	const ask = async (key: string, request: IncomingMessage): Promise<Entry> => {
		const entry = await produce(listener, request);
		if (entry.status === 200 && entry.headers["set-cookie"] === undefined) kept.set(key, entry);
		return entry;
	};
	return async (request, response) => {
		if (!isPublic(request)) return application(request, response);
		const key = `${await state()} ${request.headers.host} ${request.url}`;
		let entry = kept.get(key);
		if (!entry) {
			let answer = pending.get(key);
			if (!answer) {
				answer = ask(key, request).finally(() => pending.delete(key));
				pending.set(key, answer);
			}
			entry = await answer;
		}
		await send(entry, request, response);
	};
}

function isPublic(request: IncomingMessage): boolean {
	const { method, url = "", headers } = request;
	return (
		(method === "GET" || method === "HEAD") &&
		url.length <= MAX_URL_LENGTH &&
		PUBLIC_PATHS.test(url) &&
		!STREAMED.test(url) &&
		PRIVATE_HEADERS.every((name) => headers[name] === undefined)
	);
}

/** Asks the application as an anonymous reader would, for the whole answer, not compressed. */
async function produce(listener: RequestListener, request: IncomingMessage): Promise<Entry> {
	const ask = (url: string): Promise<Answer> =>
		inject(listener as DispatchFunc, {
			method: "GET",
			url,
			headers: { host: request.headers.host ?? "localhost", accept: "*/*" },
		});
	const url = request.url ?? "/";
	const answer = await ask(url);
	const language = PAGE_LANGUAGE.exec(url)?.[1];
	if (answer.statusCode === 404 && language !== undefined) {
		// Next leaves the body of a dynamic page's 404 to the browser's script; this page is one that reads without.
		const page = await ask(`/${language}/missing`);
		if (page.statusCode === 200)
			return entryOf({ statusCode: 404, headers: page.headers, rawPayload: page.rawPayload });
	}
	return entryOf(answer);
}

function entryOf(answer: Pick<Answer, "statusCode" | "headers" | "rawPayload">): Entry {
	const headers: Entry["headers"] = {};
	for (const [name, value] of Object.entries(answer.headers)) {
		if (value !== undefined && !HOP_BY_HOP.has(name)) headers[name] = Array.isArray(value) ? value : String(value);
	}
	const body = answer.rawPayload;
	const isPage = String(headers["content-type"] ?? "").startsWith("text/html");
	if (answer.statusCode === 200 && isPage) headers["cache-control"] = PAGE_CACHING;
	headers.vary = [...new Set([...String(headers.vary ?? "").split(/,\s*/), "Accept-Encoding"])]
		.filter(Boolean)
		.join(", ");
	const etag = String(headers.etag ?? `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`);
	return { status: answer.statusCode, headers, body, compressed: {}, etag };
}

/** The best encoding that the request accepts, or null for none. */
function encodingFor(request: IncomingMessage): Encoding | null {
	const accepted = String(request.headers["accept-encoding"] ?? "");
	return ENCODINGS.find((name) => new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$))`).test(accepted)) ?? null;
}

async function send(entry: Entry, request: IncomingMessage, response: ServerResponse): Promise<void> {
	for (const [name, value] of Object.entries(entry.headers)) response.setHeader(name, value);
	if (entry.status === 200) {
		response.setHeader("etag", entry.etag);
		const known = String(request.headers["if-none-match"] ?? "").split(/,\s*/);
		const weak = (tag: string) => tag.replace(/^W\//, "");
		if (known.some((tag) => tag === "*" || weak(tag) === weak(entry.etag))) {
			response.writeHead(304).end();
			return;
		}
	}
	const encoding = isCompressible(entry) ? encodingFor(request) : null;
	let { body } = entry;
	if (encoding !== null) {
		entry.compressed[encoding] ??= COMPRESSORS[encoding](body);
		body = await entry.compressed[encoding];
		response.setHeader("content-encoding", encoding);
	}
	response.setHeader("content-length", body.length);
	response.writeHead(entry.status);
	response.end(request.method === "HEAD" ? undefined : body);
}

function isCompressible(entry: Entry): boolean {
	return entry.body.length > 1000 && /text|json|xml|svg/.test(String(entry.headers["content-type"] ?? ""));
}
