import type { ServerResponse } from "node:http";
import { type Asked, answerMethod } from "@/lib/server/http/api/api-route";
import { PUBLIC_READS } from "@/lib/server/http/api/public-reads";
import type { MakeAlone } from "@/lib/server/http/cache/response-cache";
import type { Answer } from "@/lib/server/http/core/response";
import { SECURITY_HEADERS } from "@/lib/server/http/core/security-headers.mjs";
import type { Handle } from "./handle";
import type { Turns } from "./request-queue";

const SECURITY = SECURITY_HEADERS.flatMap(({ key, value }) => [key, value]);

/** An application before which the API's reads are answered that need nothing but the dataset in memory. */
export function withPublicReads(application: Handle): Handle {
	return async (request, response) => {
		const asked = askedOf(request.url, request.headers["if-none-match"]);
		const read = PUBLIC_READS.get(asked.path);
		if (!read) return application(request, response);
		send(response, await answerMethod(request.method ?? "GET", read, asked));
	};
}

/**
 * The same reads for the cache in front, in their turn: it keeps what they answer as it is, and nobody has to make up a
 * request to hear it. Whose turn is refused is left to the application, which says so.
 */
export function publicReadsAlone(turns: Turns): MakeAlone {
	return async (url) => {
		const asked = askedOf(url);
		const read = PUBLIC_READS.get(asked.path);
		if (!read) return null;
		const end = await turns.take("reading");
		if (typeof end === "string") return null;
		try {
			const { status, headers, body } = await read(asked);
			return { statusCode: status, headers: headersOf(headers), rawPayload: bytesOf(body) ?? Buffer.alloc(0) };
		} finally {
			end();
		}
	};
}

function askedOf(url = "", known: string | null = null): Asked {
	const [path = "", query] = url.split(/\?(.*)/s);
	return { path, params: new URLSearchParams(query), slug: "", known };
}

/** As the application's would be heard: names in lower case, each once. */
function headersOf(headers: Answer["headers"]): Record<string, string> {
	const all: Record<string, string> = {};
	for (const { key, value } of SECURITY_HEADERS) all[key.toLowerCase()] = value;
	for (const name in headers) all[name.toLowerCase()] = headers[name] as string;
	return all;
}

function bytesOf(body: Answer["body"]): Buffer | null {
	if (body instanceof ReadableStream) throw new Error("What streams is left to Next.");
	if (typeof body === "string") return Buffer.from(body);
	return body && Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
	const bytes = bytesOf(body);
	const length = bytes === null ? [] : ["Content-Length", String(bytes.length)];
	response.writeHead(status, [...SECURITY, ...Object.entries(headers).flat(), ...length]).end(bytes ?? undefined);
}
