// Whole public answers kept in front of Next.

import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type Response as Answer, type DispatchFunc, inject } from "light-my-request";
import { LRUCache } from "lru-cache";
import { type RequestContext, requestContext } from "../../request-context";
import { PUBLIC_READS } from "../api/public-reads";
import { pageLanguage } from "../core/page-language";
import {
	formFor,
	holdOnly,
	inForm,
	isKnown,
	type KeptAnswer,
	keptAnswer,
	type Made,
	send,
	sendKnown,
} from "./kept-answer";

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the answers depend on beside what is asked. */
export type State = {
	/** The state as it is now. */
	ask(): Promise<string>;
	/** The same where it is known without asking anybody; null where it isn't. */
	known(): string | null;
};

/** What is answered to an address, where it can be made without a request to the application; null where it can't. */
export type MakeAlone = (url: string) => Promise<Made | null>;

export type ResponseCache = {
	/** Answers with what is kept, or with what the application says, which is kept if it may be. */
	handle: Handle;
	/**
	 * Answers with what is kept, before anything else is done with the request: true if that could be, false if nothing
	 * was done. It answers as `handle` would, and costs a fifth.
	 */
	answerAtOnce(request: IncomingMessage, response: ServerResponse): boolean;
};

/** An answer that is being made, or waits for its turn, and those who wait for it. */
type Waiting = { answer: Promise<KeptAnswer>; context: RequestContext; readers: Set<ServerResponse> };

/** How often one asks for an answer whose turn was lost. */
const MOST_TRIES = 3;
/** What the kept answers may take together, in bytes. */
const MAX_BYTES = 48 * 1024 * 1024;
/** What an answer takes beside its bodies: its headers, as they came and for each form. */
const BESIDE_BYTES = 2_000;
/** Longer URLs are no links of ours. */
const MAX_URL_LENGTH = 2_000;
/** The public pages and the API; forms, and downloads that stream, are left to the application. */
const PUBLIC_PATHS = /^\/(?:(?:en|fr)(?!\/(?:admin|suggest)(?:[/?]|$))|api\/v1)(?:[/?]|$)/;
const STREAMED = /\.csv(?:\?|$)/;
/** Headers that make an answer somebody's own, a part, or Next's inner format. */
const PRIVATE_HEADERS = ["authorization", "cookie", "range", "rsc", "next-router-prefetch", "next-action"];

/**
 * Headers of browsers and proxies by which no answer that is kept becomes another one, or is refused. Who sends any
 * other is looked at by all who look at requests.
 */
const HARMLESS: ReadonlySet<string> = new Set([
	...[
		"accept",
		"accept-encoding",
		"accept-language",
		"cache-control",
		"connection",
		"dnt",
		"host",
		"if-modified-since",
	],
	...["if-none-match", "origin", "pragma", "priority", "referer", "save-data", "te", "user-agent"],
	...["sec-ch-ua", "sec-ch-ua-mobile", "sec-ch-ua-platform", "sec-gpc", "upgrade-insecure-requests"],
	...["sec-fetch-dest", "sec-fetch-mode", "sec-fetch-site", "sec-fetch-user", "sec-purpose"],
	...["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto", "x-real-ip"],
]);

/**
 * Keeps whole public answers in front of the application. The key is host, URL, dataset version and day (`state`),
 * so that a change of the data makes every old answer unreachable; requests for the same key wait for one answer.
 * Only complete, successful answers without Set-Cookie are kept, and none that says it is private; requests with
 * credentials pass by.
 */
export function responseCache(application: Handle, state: State, makeAlone: MakeAlone = never): ResponseCache {
	const kept = new LRUCache<string, KeptAnswer>({
		maxSize: MAX_BYTES,
		sizeCalculation: ({ forms }, key) =>
			[...forms.values()].reduce((sum, { body }) => sum + body.length, BESIDE_BYTES + key.length),
	});
	const pending = new Map<string, Waiting>();
	const listener = ((request, response) => application(request, response)) as RequestListener;

	const ask = async (key: string, request: IncomingMessage): Promise<KeptAnswer> => {
		const alone = await makeAlone(request.url ?? "/");
		const answer = alone === null ? await produce(listener, request) : keptAnswer(alone);
		if (answer.status !== 200 || answer.isPrivate) return answer;
		// A page is ten times its compressed form, so only that is kept.
		const form = formFor(answer, request);
		if (form !== "identity") await holdOnly(answer, form);
		kept.set(key, answer);
		return answer;
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
			if (known) return { answer: known, isOwn: true };
			const { answer: asked, isOwn } = askOnce(key, request, response);
			const answer = await asked;
			// A turn that was lost or refused was others': who is still here takes one of their own.
			const isLost = answer.status === 408 || (answer.status === 429 && !isOwn);
			if (!isLost || tries === MOST_TRIES) return { answer, isOwn };
		}
	};
	/** Put in again, it is measured again. */
	const remeasure = (key: string, answer: KeptAnswer) => {
		if (kept.peek(key) === answer) kept.set(key, answer);
	};
	return {
		async handle(request, response) {
			if (!isPublic(request)) return application(request, response);
			const key = keyOf(await state.ask(), request);
			const { answer, isOwn } = await answerTo(key, request, response);
			// Somebody's own answer is for who asked for it, not for those who waited with them.
			if (!isOwn && answer.isPrivate) return application(request, response);
			if (isKnown(answer, request)) return sendKnown(response, answer);
			send(response, answer, await inForm(answer, formFor(answer, request), () => remeasure(key, answer)));
		},
		answerAtOnce(request, response) {
			// A key is made of an address in the one spelling that there is: who asks by it would come to it.
			if (!isRead(request) || !isNextOnConnection(response) || !isPlain(request.headers)) return false;
			const known = state.known();
			const answer = known === null ? undefined : kept.get(keyOf(known, request));
			if (!answer) return false;
			// It has no body. Of a request that nobody has begun to read, Node reads to the end after the answer, which takes
			// three more turns.
			request.read(0);
			if (isKnown(answer, request)) sendKnown(response, answer);
			else {
				const sent = answer.forms.get(formFor(answer, request));
				if (!sent) return false;
				send(response, answer, sent);
			}
			return true;
		},
	};
}

async function never(): Promise<null> {
	return null;
}

function keyOf(state: string, { headers, url }: IncomingMessage): string {
	return `${state} ${headers.host} ${url}`;
}

function isRead({ method, url = "" }: IncomingMessage): boolean {
	return (method === "GET" || method === "HEAD") && url.length <= MAX_URL_LENGTH;
}

/** True for a read that is answered the same for anybody. */
export function isPublic(request: IncomingMessage): boolean {
	const { url = "", headers } = request;
	return (
		isRead(request) &&
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

/** Whether the answers before it on its connection have been sent: until then, Node gives it none. */
function isNextOnConnection(response: ServerResponse): boolean {
	return response.socket !== null;
}

function isPlain(headers: IncomingHttpHeaders): boolean {
	for (const name in headers) if (!HARMLESS.has(name)) return false;
	return headers.host !== undefined;
}

/** Asks the application as an anonymous reader would, for the whole answer, not compressed. */
async function produce(listener: RequestListener, request: IncomingMessage): Promise<KeptAnswer> {
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
		if (page.statusCode === 200) {
			return keptAnswer({ statusCode: 404, headers: page.headers, rawPayload: page.rawPayload });
		}
	}
	return keptAnswer(answer);
}
