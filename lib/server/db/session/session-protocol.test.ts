import { expect, test } from "vitest";
import { readBatch } from "./session-protocol";

const message = (type: string, body: string) => {
	const head = Buffer.alloc(5);
	head.write(type);
	head.writeInt32BE(4 + Buffer.byteLength(body), 1);
	return Buffer.concat([head, Buffer.from(body)]);
};
const parse = message("P", "\0SELECT 1\0\0\0");
const sync = message("S", "");

test("a batch ends with its Sync, and what follows is another's", () => {
	const stream = Buffer.concat([parse, sync, parse]);
	expect(readBatch(stream, true)).toMatchObject({ kind: "closed", length: parse.length + sync.length });
});

test("a query is a batch of its own, a Flush leaves the session in the middle of one", () => {
	expect(readBatch(message("Q", "SELECT 1\0"), true)).toMatchObject({ kind: "closed" });
	expect(readBatch(Buffer.concat([parse, message("H", "")]), true)).toMatchObject({ kind: "open" });
});

test("an incomplete message says how much it needs", () => {
	expect(readBatch(parse.subarray(0, 7), true)).toEqual({ kind: "incomplete", needed: parse.length });
	expect(readBatch(parse, true)).toEqual({ kind: "incomplete", needed: parse.length + 5 });
});

test("before the startup message: TLS is declined, a cancel request and other protocols end the connection", () => {
	const startup = (code: number) => {
		const bytes = Buffer.alloc(8);
		bytes.writeInt32BE(8);
		bytes.writeInt32BE(code, 4);
		return bytes;
	};
	expect(readBatch(startup(80877103), false)).toMatchObject({ kind: "encryption" });
	expect(readBatch(startup(80877102), false)).toMatchObject({ kind: "goodbye" });
	expect(readBatch(startup(2 << 16), false)).toMatchObject({ kind: "goodbye" });
	expect(readBatch(startup(3 << 16), false)).toMatchObject({ kind: "closed" });
});
