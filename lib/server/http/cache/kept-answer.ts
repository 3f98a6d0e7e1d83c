// A whole answer as it is kept: what stands before its body, prepared, and its body in the forms that were asked for.

import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, gunzip, gzip, constants as zlib } from "node:zlib";
import type { Response as Answer } from "light-my-request";
import { isNotModified } from "../core/response";
import { transportSecurity } from "../core/transport-security";

/** Ways to send a body, best first. */
const ENCODINGS = ["br", "gzip"] as const;
type Encoding = (typeof ENCODINGS)[number];

/** How a body is held: compressed, or as it is. */
export type Form = Encoding | "identity";

/** What is sent: names and values of the headers in turns, as they are written fastest, and the body. */
type Sent = { headers: string[]; body: Buffer };

/** A whole answer; it is held in the forms that it was asked for in, each made from another one. */
export type KeptAnswer = {
	status: number;
	headers: string[];
	etag: string;
	isPrivate: boolean;
	isCompressible: boolean;
	forms: Map<Form, Sent>;
	making: Map<Form, Promise<Sent>>;
};

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

/** An answer as it was made. */
export type Made = Pick<Answer, "statusCode" | "headers" | "rawPayload">;

/** What the application answered, with the headers under which it is kept here and by others. */
export function keptAnswer(answer: Made): KeptAnswer {
	const { statusCode: status, rawPayload: body } = answer;
	const headers = Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
		value === undefined || HOP_BY_HOP.has(name) ? [] : [value].flat().map((item) => [name, String(item)]),
	);
	const headerOf = (name: string) => headers.find(([known]) => known === name)?.[1];
	const replace = (name: string, value: string) => {
		const others = headers.filter(([known]) => known !== name.toLowerCase());
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
	for (const [name, value] of transportSecurity()) replace(name, value);
	const kept: KeptAnswer = {
		status,
		headers: headers.flat(),
		etag,
		isPrivate: isPrivate || headerOf("set-cookie") !== undefined,
		isCompressible: body.length > 1000 && /text|json|xml|svg/.test(type),
		forms: new Map(),
		making: new Map(),
	};
	hold(kept, "identity", body);
	return kept;
}

/** From now on the answer is held in this form alone. */
export async function holdOnly(answer: KeptAnswer, form: Form): Promise<void> {
	const body = await makeForm(answer, form);
	answer.forms.clear();
	hold(answer, form, body);
}

/** The answer in a form, made if it isn't held in it yet; `done` is called when another has come to be held. */
export function inForm(answer: KeptAnswer, form: Form, done: () => void): Sent | Promise<Sent> {
	const held = answer.forms.get(form) ?? answer.making.get(form);
	if (held) return held;
	const making = makeForm(answer, form)
		.then((body) => {
			const sent = hold(answer, form, body);
			done();
			return sent;
		})
		.finally(() => answer.making.delete(form));
	answer.making.set(form, making);
	return making;
}

function hold(answer: KeptAnswer, form: Form, body: Buffer): Sent {
	const encoding = form === "identity" ? [] : ["content-encoding", form];
	const sent = { headers: [...answer.headers, ...encoding, "content-length", String(body.length)], body };
	answer.forms.set(form, sent);
	return sent;
}

/** The body in a form that it isn't held in, from one that it is. */
async function makeForm(answer: KeptAnswer, form: Form): Promise<Buffer> {
	for (const [held, { body }] of answer.forms) {
		const plain = held === "identity" ? body : await DECOMPRESSORS[held](body);
		return form === "identity" ? plain : COMPRESSORS[form](plain);
	}
	throw new Error("An answer without a body was kept.");
}

/** Says that the reader has this answer already. */
export function sendKnown(response: ServerResponse, { headers }: KeptAnswer): void {
	response.writeHead(304, headers).end();
}

/** Sends an answer in one of its forms; to HEAD without the body. */
export function send(response: ServerResponse, { status }: KeptAnswer, { headers, body }: Sent): void {
	response.writeHead(status, headers);
	response.end(response.req.method === "HEAD" ? undefined : body);
}

const ACCEPTED = ENCODINGS.map((name) => ({
	name,
	pattern: new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$))`),
}));

/** The best form that the request accepts. */
export function formFor({ isCompressible }: KeptAnswer, { headers }: IncomingMessage): Form {
	return isCompressible ? bestForm(String(headers["accept-encoding"] ?? "")) : "identity";
}

/** What readers' browsers accept is the same few texts. */
const known = new Map<string, Form>();
const MOST_KNOWN = 100;
const LONGEST_KNOWN = 100;

function bestForm(accepted: string): Form {
	const form = known.get(accepted) ?? ACCEPTED.find(({ pattern }) => pattern.test(accepted))?.name ?? "identity";
	if (known.size < MOST_KNOWN && accepted.length <= LONGEST_KNOWN) known.set(accepted, form);
	return form;
}

/** Whether the reader has this answer already. */
export function isKnown({ status, isPrivate, etag }: KeptAnswer, { headers }: IncomingMessage): boolean {
	const given = headers["if-none-match"];
	return status === 200 && !isPrivate && given !== undefined && isNotModified(given, etag);
}
