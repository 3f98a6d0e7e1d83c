import { IncomingMessage } from "node:http";
import { BodyRoom } from "./body-room";

/** Whether a request says itself that it is longer than `limit` bytes. */
export function isSaidLonger({ headers }: IncomingMessage, limit: number): boolean {
	return Number(headers["content-length"] ?? 0) > limit;
}

const room = new BodyRoom();

/** The body of a request; "long" once it turns out longer than `limit`, "cut off" if the sender hung up before its end. */
export async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer | "long" | "cut off"> {
	const chunks: Buffer[] = [];
	let size = 0;
	room.begin(request);
	try {
		// Not ended with the loop, or who sent too much would be hung up on in place of told.
		for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
			size += chunk.length;
			if (size > limit) return "long";
			chunks.push(chunk);
			room.add(request, chunk.length);
		}
	} catch {
		return "cut off";
	} finally {
		room.end(request);
	}
	return Buffer.concat(chunks);
}

/**
 * A request to the API with its whole body, or null if the sender hung up. Of who shows neither key nor session nothing
 * is read, and of what is too long neither: its handler refuses both by what they say of themselves.
 */
export async function readApiBody(
	request: IncomingMessage,
	limit: number,
	isKnown: boolean,
): Promise<IncomingMessage | null> {
	const said = Number(request.headers["content-length"]) || 0;
	if (!isKnown || said > limit) return carry(request, Buffer.alloc(0), { length: said });
	const body = await readBytes(request, limit);
	if (body === "cut off") return null;
	return body === "long" ? carry(request, Buffer.alloc(0), { length: limit + 1 }) : carry(request, body);
}

/** The same request with another body, as if it had come so. `length` is what it says of it. */
export function carry(
	request: IncomingMessage,
	body: Buffer,
	{ type = request.headers["content-type"], length = body.length } = {},
): IncomingMessage {
	const { method, url, httpVersion, httpVersionMajor, httpVersionMinor } = request;
	const { "transfer-encoding": _chunked, ...headers } = request.headers;
	const carried = new IncomingMessage(request.socket);
	Object.assign(carried, { method, url, httpVersion, httpVersionMajor, httpVersionMinor });
	carried.headers = { ...headers, ...(type && { "content-type": type }), "content-length": String(length) };
	carried.push(body);
	carried.push(null);
	carried.complete = true;
	return carried;
}
