/** One byte a character, as HTTP's head is sent: so it can say what no client would. */
type Latin1 = string;

export type HostileRequest = {
	method: string;
	target: Latin1;
	headers: [name: Latin1, value: Latin1][];
	body: Buffer;
	/** How the body's length is told. */
	framing: "length" | "chunked" | "more than there is" | "less than there is" | "untold";
	/** Whose session goes along; null for nobody's. */
	as: string | null;
};

/** An ordinary request for an address, to be made odd. */
export function plainRequest(target: string): HostileRequest {
	return { method: "GET", target, headers: [], body: Buffer.alloc(0), framing: "length", as: null };
}

/** The request as it goes over the wire. The connection ends with the answer. */
export function toBytes({ method, target, headers, body, framing }: HostileRequest, host: string): Buffer {
	const names = new Set(headers.map(([name]) => name.toLowerCase()));
	const lines = [`${method} ${target} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`)];
	if (!names.has("host")) lines.push(`Host: ${host}`);
	lines.push("Connection: close");
	const isBare = framing === "length" && body.length === 0 && ["GET", "HEAD"].includes(method);
	if (framing === "chunked") lines.push("Transfer-Encoding: chunked");
	else if (framing !== "untold" && !isBare) lines.push(`Content-Length: ${statedLength(body.length, framing)}`);
	const head = Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1");
	return Buffer.concat([head, framing === "chunked" ? chunked(body) : body]);
}

function statedLength(length: number, framing: HostileRequest["framing"]): number {
	if (framing === "more than there is") return length + 1000;
	return framing === "less than there is" ? Math.floor(length / 2) : length;
}

function chunked(body: Buffer): Buffer {
	const parts: Buffer[] = [];
	for (let from = 0; from < body.length; from += 16_384) {
		const part = body.subarray(from, from + 16_384);
		parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from("\r\n"));
	}
	return Buffer.concat([...parts, Buffer.from("0\r\n\r\n")]);
}

/** What a person needs to see of a request: its beginning, and how much there is. */
export function describeRequest({ method, target, headers, body, framing, as }: HostileRequest): string {
	const short = (text: string) => (text.length > 160 ? `${text.slice(0, 160)}… (${text.length})` : text);
	const shown = (text: string) => short(JSON.stringify(text).slice(1, -1));
	const lines = headers.map(([name, value]) => `  ${shown(name)}: ${shown(value)}`);
	if (body.length > 0) lines.push(`  ${shown(body.toString("latin1"))}`);
	const by = `${as ?? "nobody"}${framing === "length" ? "" : `, length ${framing}`}`;
	return [`${shown(method)} ${shown(target)} (${by})`, ...lines].join("\n");
}
