import { createHash } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, gzip, constants as zlib } from "node:zlib";
import { inject } from "light-my-request";
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
	const answer = await inject(listener as Parameters<typeof inject>[0], {
		method: "GET",
		url: request.url ?? "/",
		headers: { host: request.headers.host ?? "localhost", accept: "*/*" },
	});
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
