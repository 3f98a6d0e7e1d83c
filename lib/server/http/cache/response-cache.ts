// Whole public answers kept in front of Next.

import { createHash } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, gunzip, gzip, constants as zlib } from "node:zlib";
import { type Response as Answer, type DispatchFunc, inject } from "light-my-request";
import { LRUCache } from "lru-cache";
import { type RequestContext, requestContext } from "../../request-context";
import { PUBLIC_READS } from "../api/public-reads";
import { pageLanguage } from "../core/page-language";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Ways to send a body, best first. */
const ENCODINGS = ["br", "gzip"] as const;
type Encoding = (typeof ENCODINGS)[number];

/** How a body is held: compressed, or as it is. */
type Form = Encoding | "identity";

/** A whole answer; its body is held in the forms that it was asked for in, each made from another one. */
type Entry = {
	status: number;
	/** Names and values in turns, as they are written fastest. */
	headers: string[];
	etag: string;
	isPrivate: boolean;
	isCompressible: boolean;
	forms: Map<Form, Buffer>;
	making: Map<Form, Promise<Buffer>>;
};

/** An answer that is being made, or waits for its turn, and those who wait for it. */
type Waiting = { answer: Promise<Entry>; context: RequestContext; readers: Set<ServerResponse> };

/** How often one asks for an answer whose turn was lost. */
const MOST_TRIES = 3;
/** What the kept answers may take together, in bytes. */
const MAX_BYTES = 48 * 1024 * 1024;
/** Longer URLs are no links of ours. */
const MAX_URL_LENGTH = 2_000;
/** The public pages and the API; forms, and downloads that stream, are left to the application. */
const PUBLIC_PATHS = /^\/(?:(?:en|fr)(?!\/(?:admin|suggest)(?:[/?]|$))|api\/v1)(?:[/?]|$)/;
const STREAMED = /\.csv(?:\?|$)/;
/** Headers that make an answer somebody's own, a part, or Next's inner format. */
const PRIVATE_HEADERS = ["authorization", "cookie", "range", "rsc", "next-router-prefetch", "next-action"];
/** A shared cache in front may keep a page this long and show it while it asks again; browsers always ask. */
const PAGE_CACHING = "public, max-age=0, s-maxage=5, stale-while-revalidate=60";
/** What Next says of every page that it makes at a request. */
const NEXT_CACHING = "private, no-cache, no-store, max-age=0, must-revalidate";
const HOP_BY_HOP = new Set(["connection", "keep-alive", "transfer-encoding", "content-length", "date"]);

/** Quality 5 costs as little as gzip and finds what repeats far apart, as page and payload do. */
const COMPRESSORS: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
	br: (body) =>
		promisify(brotliCompress)(body, {
			params: { [zlib.BROTLI_PARAM_QUALITY]: 5, [zlib.BROTLI_PARAM_SIZE_HINT]: body.length },
		}),
	gzip: (body) => promisify(gzip)(body),
};

const DECOMPRESSORS: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
	br: promisify<Buffer, Buffer>(brotliDecompress),
	gzip: promisify<Buffer, Buffer>(gunzip),
};

/**
 * Keeps whole public answers in front of the application. The key is host, URL, dataset version and day (`state`),
 * so that a change of the data makes every old answer unreachable; requests for the same key wait for one answer.
 * Only complete, successful answers without Set-Cookie are kept, and none that says it is private; requests with
 * credentials pass by.
 */
export function withResponseCache(application: Handle, state: () => Promise<string>): Handle {
	const kept = new LRUCache<string, Entry>({
		maxSize: MAX_BYTES,
		sizeCalculation: (entry, key) =>
			[...entry.forms.values()].reduce((sum, body) => sum + body.length, 2_000 + key.length),
	});
	const pending = new Map<string, Waiting>();
	const listener = ((request, response) => application(request, response)) as RequestListener;

	const ask = async (key: string, request: IncomingMessage): Promise<Entry> => {
		const entry = await produce(listener, request);
		if (entry.status !== 200 || entry.isPrivate) return entry;
		const form = formFor(entry, request);
		if (form !== "identity") {
			// A page is ten times its compressed form, so only that is kept.
			entry.forms = new Map([[form, await makeForm(entry, form)]]);
		}
		kept.set(key, entry);
		return entry;
	};
	/** The answer that others wait for already, if it is being made or waits for its turn among our own; else one of ours. */
	const askOnce = (key: string, request: IncomingMessage, response: ServerResponse): Waiting & { isOwn: boolean } => {
		const context = requestContext();
		const others = pending.get(key);
		if (others && (others.context.hasLeftQueue || others.context.address === context.address)) {
			others.readers.add(response);
			return { ...others, isOwn: false };
		}
		const readers = new Set([response]);
		// It is worth making so long as one of those who wait is there and nobody else has made it.
		context.isGone = () => kept.has(key) || [...readers].every(({ destroyed }) => destroyed);
		const mine: Waiting = {
			answer: ask(key, request).finally(() => pending.get(key) === mine && pending.delete(key)),
			context,
			readers,
		};
		pending.set(key, mine);
		return { ...mine, isOwn: true };
	};
	const answerTo = async (key: string, request: IncomingMessage, response: ServerResponse) => {
		for (let tries = 1; ; tries++) {
			const known = kept.get(key);
			if (known) return { entry: known, isOwn: true };
			const { answer, isOwn } = askOnce(key, request, response);
			const entry = await answer;
			// A turn that was lost or refused was others': who is still here takes one of their own.
			const isLost = entry.status === 408 || (entry.status === 429 && !isOwn);
			if (!isLost || tries === MOST_TRIES) return { entry, isOwn };
		}
	};
	const addForm = (key: string, entry: Entry, form: Form): Promise<Buffer> => {
		let making = entry.making.get(form);
		if (!making) {
			making = makeForm(entry, form)
				.then((body) => {
					entry.forms.set(form, body);
					// Put in again, it is measured again.
					if (kept.peek(key) === entry) kept.set(key, entry);
					return body;
				})
				.finally(() => entry.making.delete(form));
			entry.making.set(form, making);
		}
		return making;
	};
	return async (request, response) => {
		if (!isPublic(request)) return application(request, response);
		const key = `${await state()} ${request.headers.host} ${request.url}`;
		const { entry, isOwn } = await answerTo(key, request, response);
		// Somebody's own answer is for who asked for it, not for those who waited with them.
		if (!isOwn && entry.isPrivate) return application(request, response);
		if (isKnown(entry, request)) {
			response.writeHead(304, entry.headers).end();
			return;
		}
		const form = formFor(entry, request);
		const body = entry.forms.get(form) ?? (await addForm(key, entry, form));
		const encoding = form === "identity" ? [] : ["content-encoding", form];
		response.writeHead(entry.status, [...entry.headers, ...encoding, "content-length", String(body.length)]);
		response.end(request.method === "HEAD" ? undefined : body);
	};
}

/** True for a read that is answered the same for anybody. */
export function isPublic(request: IncomingMessage): boolean {
	const { method, url = "", headers } = request;
	return (
		(method === "GET" || method === "HEAD") &&
		url.length <= MAX_URL_LENGTH &&
		PUBLIC_PATHS.test(url) &&
		!STREAMED.test(url) &&
		(isOpen(url) || PRIVATE_HEADERS.every((name) => headers[name] === undefined))
	);
}

/** True for what is the same whoever asks, with whatever credentials. */
function isOpen(url: string): boolean {
	const end = url.indexOf("?");
	return PUBLIC_READS.has(end < 0 ? url : url.slice(0, end));
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
	const language = pageLanguage(url);
	if (answer.statusCode === 404 && language !== null) {
		// Next leaves the body of a dynamic page's 404 to the browser's script; this page is one that reads without.
		const page = await ask(`/${language}/missing`);
		if (page.statusCode === 200)
			return entryOf({ statusCode: 404, headers: page.headers, rawPayload: page.rawPayload });
	}
	return entryOf(answer);
}

function entryOf(answer: Pick<Answer, "statusCode" | "headers" | "rawPayload">): Entry {
	const { statusCode: status, rawPayload: body } = answer;
	const headers = Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
		value === undefined || HOP_BY_HOP.has(name) ? [] : [value].flat().map((item) => [name, String(item)]),
	);
	const headerOf = (name: string) => headers.find(([known]) => known === name)?.[1];
	const replace = (name: string, value: string) => {
		const others = headers.filter(([known]) => known !== name);
		headers.splice(0, headers.length, ...others, [name, value]);
	};
	const type = headerOf("content-type") ?? "";
	const isPage = type.startsWith("text/html");
	// A page of who is signed in names a link otherwise: it passes by, and other caches are told to ask for it.
	const own = isPage ? ["Accept-Encoding", "Cookie"] : ["Accept-Encoding"];
	const vary = new Set([...(headerOf("vary") ?? "").split(/,\s*/), ...own].filter(Boolean));
	const etag = headerOf("etag") ?? `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
	replace("vary", [...vary].join(", "));
	const caching = headerOf("cache-control") ?? "";
	// Next says the same of every page; whatever else is said was meant.
	const isPrivate = !(isPage && caching === NEXT_CACHING) && /\b(?:no-store|private)\b/.test(caching);
	if (status === 200 && isPage && !isPrivate) replace("cache-control", PAGE_CACHING);
	if (status === 200 && !isPrivate) replace("etag", etag);
	return {
		status,
		headers: headers.flat(),
		etag,
		isPrivate: isPrivate || headerOf("set-cookie") !== undefined,
		isCompressible: body.length > 1000 && /text|json|xml|svg/.test(type),
		forms: new Map([["identity", body]]),
		making: new Map(),
	};
}

/** The body in a form that it isn't held in, from one that it is. */
async function makeForm(entry: Entry, form: Form): Promise<Buffer> {
	for (const [held, body] of entry.forms) {
		const plain = held === "identity" ? body : await DECOMPRESSORS[held](body);
		return form === "identity" ? plain : COMPRESSORS[form](plain);
	}
	throw new Error("An answer without a body was kept.");
}

const ACCEPTED = ENCODINGS.map((name) => ({
	name,
	pattern: new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$))`),
}));

/** The best form that the request accepts. */
function formFor(entry: Entry, request: IncomingMessage): Form {
	if (!entry.isCompressible) return "identity";
	const accepted = String(request.headers["accept-encoding"] ?? "");
	return ACCEPTED.find(({ pattern }) => pattern.test(accepted))?.name ?? "identity";
}

/** Whether the reader has this answer already. */
function isKnown({ status, isPrivate, etag }: Entry, request: IncomingMessage): boolean {
	const given = request.headers["if-none-match"];
	if (status !== 200 || isPrivate || given === undefined) return false;
	const weak = (tag: string) => tag.replace(/^W\//, "");
	return given.split(/,\s*/).some((tag) => tag === "*" || weak(tag) === weak(etag));
}
