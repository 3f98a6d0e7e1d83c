import { IncomingMessage } from "node:http";
import { actionsIn, areFieldsSound, isActionId, isArgument, type Sent } from "./action-fields";

/** A form that was read, with the request that carries it on to the application. */
export type ReadForm =
	| { ok: true; request: IncomingMessage; fields: Sent }
	/** 400: no form of ours; 404: an action that isn't there (any more); 413: too long; 415: no form at all. */
	| { ok: false; status: 400 | 404 | 413 | 415 };

/**
 * Reads what a page is sent, before the application does, and at most `limit` bytes of it. What goes on to the
 * application is written anew from what was read, so that both have read the same. `actions`: the ids of the actions
 * that there are; null where only the application knows (in development).
 */
export async function readForm(
	request: IncomingMessage,
	limit: number,
	actions: ReadonlySet<string> | null,
): Promise<ReadForm> {
	const { "content-type": type = "", "next-action": action } = request.headers;
	const isScript = action !== undefined;
	if (Number(request.headers["content-length"] ?? 0) > limit) return { ok: false, status: 413 };
	if (isScript && !(isActionId(action) && isKnown(action, actions))) return { ok: false, status: 404 };
	const isForm = /^multipart\/form-data\s*;/i.test(type);
	if (!isForm && !(isScript && /^text\/plain\b/i.test(type))) return { ok: false, status: 415 };
	const body = await readBytes(request, limit);
	if (body === null) return { ok: false, status: 413 };
	if (!isForm) {
		const isSound = isArgument(body.toString("utf8"));
		return isSound ? { ok: true, request: carry(request, body, type), fields: [] } : { ok: false, status: 400 };
	}
	const fields = await parse(body, type);
	if (fields === null || !areFieldsSound(fields, isScript)) return { ok: false, status: 400 };
	if (!isScript && !actionsIn(fields).every((id) => isKnown(id, actions))) return { ok: false, status: 404 };
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	const written = new Response(form);
	const again = Buffer.from(await written.arrayBuffer());
	return { ok: true, request: carry(request, again, written.headers.get("content-type") ?? type), fields };
}

function isKnown(id: string, actions: ReadonlySet<string> | null): boolean {
	return actions === null ? isActionId(id) : actions.has(id);
}

/** The body, or null once it turns out longer than `limit`; the rest isn't kept. */
async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer | null> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > limit) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** The fields of a form; null if it is none, or brings a file, which no form of ours has. */
async function parse(body: Buffer, type: string): Promise<Sent | null> {
	try {
		const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
		const fields = [...form.entries()];
		return fields.every((field): field is [string, string] => typeof field[1] === "string") ? fields : null;
	} catch {
		return null;
	}
}

/** The same request with another body. */
function carry(request: IncomingMessage, body: Buffer, type: string): IncomingMessage {
	const { method, url, httpVersion, httpVersionMajor, httpVersionMinor } = request;
	const { "transfer-encoding": _chunked, ...headers } = request.headers;
	const carried = new IncomingMessage(request.socket);
	Object.assign(carried, { method, url, httpVersion, httpVersionMajor, httpVersionMinor });
	carried.headers = { ...headers, "content-type": type, "content-length": String(body.length) };
	carried.push(body);
	carried.push(null);
	carried.complete = true;
	return carried;
}
