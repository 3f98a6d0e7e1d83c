import type { ServerResponse } from "node:http";
import { answerMethod } from "@/lib/server/http/api/api-route";
import { PUBLIC_READS } from "@/lib/server/http/api/public-reads";
import type { Answer } from "@/lib/server/http/core/response";
import { SECURITY_HEADERS } from "@/lib/server/http/core/security-headers.mjs";
import type { Handle } from "./handle";

const SECURITY = SECURITY_HEADERS.flatMap(({ key, value }) => [key, value]);

/** An application before which the API's reads are answered that need nothing but the dataset in memory. */
export function withPublicReads(application: Handle): Handle {
	return async (request, response) => {
		const [path = "", query] = (request.url ?? "").split(/\?(.*)/s);
		const read = PUBLIC_READS.get(path);
		if (!read) return application(request, response);
		const known = request.headers["if-none-match"] ?? null;
		const asked = { path, params: new URLSearchParams(query), slug: "", known };
		send(response, await answerMethod(request.method ?? "GET", read, asked));
	};
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
	if (body instanceof ReadableStream) throw new Error("What streams is left to Next.");
	const bytes = typeof body === "string" ? Buffer.from(body) : body;
	const length = bytes === null ? [] : ["Content-Length", String(bytes.length)];
	response.writeHead(status, [...SECURITY, ...Object.entries(headers).flat(), ...length]).end(bytes ?? undefined);
}
