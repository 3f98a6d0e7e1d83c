import { connect } from "node:net";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

export type Answer = {
	/** Null if the connection ended without an answer. */
	status: number | null;
	headers: [name: string, value: string][];
	body: string;
	/** Of all that came, in bytes. */
	size: number;
	milliseconds: number;
};

const PATIENCE_MS = 30_000;

/**
 * Sends bytes to a server on this machine and answers what came until the connection ended. With `hangsUp` the
 * connection is ended as soon as all is sent. Throws if nobody listens, or after half a minute.
 */
export function send(port: number, bytes: Buffer, hangsUp = false): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const began = performance.now();
		const chunks: Buffer[] = [];
		const socket = connect(port, "127.0.0.1");
		const end = () => {
			clearTimeout(late);
			socket.destroy();
			resolve({ ...parseAnswer(Buffer.concat(chunks)), milliseconds: performance.now() - began });
		};
		const late = setTimeout(() => {
			socket.destroy();
			reject(new Error(`no answer in ${PATIENCE_MS / 1000} s`));
		}, PATIENCE_MS);
		socket.on("connect", () => socket.write(bytes, () => hangsUp && end()));
		socket.on("data", (chunk) => chunks.push(chunk));
		socket.on("close", end);
		// A server that refuses a body hangs up while it is still being sent: what it said before counts.
		socket.on("error", (error: NodeJS.ErrnoException) => {
			if (error.code !== "ECONNREFUSED") return end();
			clearTimeout(late);
			reject(error);
		});
	});
}

function parseAnswer(bytes: Buffer): Omit<Answer, "milliseconds"> {
	const headEnd = bytes.indexOf("\r\n\r\n");
	const [first = "", ...lines] = bytes.subarray(0, Math.max(headEnd, 0)).toString("latin1").split("\r\n");
	const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? Number.NaN);
	if (Number.isNaN(status)) return { status: null, headers: [], body: bytes.toString("latin1"), size: bytes.length };
	// "100 Continue" comes before the answer.
	if (status < 200) return parseAnswer(bytes.subarray(headEnd + 4));
	const headers = lines.map((line): [string, string] => {
		const colon = line.indexOf(":");
		return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
	});
	const is = (name: string, value: string) => headers.some(([key, is]) => key === name && is.includes(value));
	const sent = bytes.subarray(headEnd + 4);
	const whole = is("transfer-encoding", "chunked") ? unchunked(sent) : sent;
	const encoding = headers.find(([name]) => name === "content-encoding")?.[1] ?? "";
	return { status, headers, body: decoded(whole, encoding).toString("utf8"), size: bytes.length };
}

function unchunked(bytes: Buffer): Buffer {
	const parts: Buffer[] = [];
	for (let from = 0; from < bytes.length; ) {
		const lineEnd = bytes.indexOf("\r\n", from);
		const length = Number.parseInt(bytes.subarray(from, lineEnd).toString("latin1"), 16);
		if (lineEnd < 0 || !(length > 0)) break;
		parts.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + length));
		from = lineEnd + 2 + length + 2;
	}
	return Buffer.concat(parts);
}

const DECODERS: ReadonlyMap<string, (bytes: Buffer) => Buffer> = new Map([
	["gzip", gunzipSync],
	["br", brotliDecompressSync],
	["deflate", inflateSync],
]);

/** The text of a body; a body that isn't whole (an answer to HEAD, to a broken Range) stays as it is. */
function decoded(bytes: Buffer, encoding: string): Buffer {
	try {
		return DECODERS.get(encoding)?.(bytes) ?? bytes;
	} catch {
		return bytes;
	}
}
