import type { IncomingMessage } from "node:http";
import { carry, isSaidLonger, readBytes } from "../request/request-body";
import { actionsIn, areArguments, type Sent, soundFields } from "./action-fields";
import type { Actions } from "./built-actions";

/** A form that was read, with the request that carries it on to the application. */
export type ReadForm =
	| { ok: true; request: IncomingMessage; fields: Sent }
	/** 400: no form of ours; 404: an action that isn't there (any more); 413: too long; 415: no form at all. */
	| { ok: false; status: 400 | 404 | 413 | 415 };

/**
 * Reads what a page is sent, before the application does, and at most `limit` bytes of it. What goes on to the
 * application is written anew from what was read, so that both have read the same.
 */
export async function readForm(request: IncomingMessage, limit: number, actions: Actions): Promise<ReadForm> {
	const { "content-type": type = "", "next-action": action } = request.headers;
	const isScript = action !== undefined;
	if (isSaidLonger(request, limit)) return { ok: false, status: 413 };
	if (isScript && !actions.has(action, pathOf(request))) return { ok: false, status: 404 };
	const isForm = /^multipart\/form-data\s*;/i.test(type);
	if (!isForm && !(isScript && /^text\/plain\b/i.test(type))) return { ok: false, status: 415 };
	const body = await readBytes(request, limit);
	if (body === "long") return { ok: false, status: 413 };
	if (body === "cut off") return { ok: false, status: 400 };
	if (!isForm) {
		const isSound = areArguments(body.toString("utf8"), 0);
		return isSound ? { ok: true, request: carry(request, body), fields: [] } : { ok: false, status: 400 };
	}
	const sent = await parse(body, type);
	const fields = sent && soundFields(sent, isScript);
	if (!fields) return { ok: false, status: 400 };
	if (!isScript && !actionsIn(fields).every((id) => actions.has(id, pathOf(request))))
		return { ok: false, status: 404 };
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	const written = new Response(form);
	const again = Buffer.from(await written.arrayBuffer());
	return { ok: true, request: carry(request, again, { type: written.headers.get("content-type") ?? type }), fields };
}

function pathOf({ url = "" }: IncomingMessage): string {
	return url.split("?", 1)[0] ?? "";
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
