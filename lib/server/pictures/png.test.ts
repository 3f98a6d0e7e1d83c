import { crc32, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { toPng } from "./png";

/** The chunks of a PNG by their types; each has to have its own checksum. */
function chunksOf(png: Uint8Array): [type: string, data: Buffer][] {
	const bytes = Buffer.from(png);
	const chunks: [string, Buffer][] = [];
	for (let at = 8; at < bytes.length; ) {
		const end = at + 8 + bytes.readUInt32BE(at);
		expect(bytes.readUInt32BE(end)).toBe(crc32(bytes.subarray(at + 4, end)));
		chunks.push([bytes.toString("latin1", at + 4, at + 8), bytes.subarray(at + 8, end)]);
		at = end + 4;
	}
	return chunks;
}

test("pixels come back line by line as they were given", async () => {
	const pixels = Uint8Array.from({ length: 3 * 2 * 4 }, (_, at) => at * 10);
	const png = await toPng(pixels, 3, 2);
	expect(Buffer.from(png.subarray(0, 8)).toString("latin1")).toBe("\u0089PNG\r\n\u001a\n");
	const chunks = chunksOf(png);
	expect(chunks.map(([type]) => type)).toEqual(["IHDR", "IDAT", "IEND"]);
	expect([...(chunks[0]?.[1] ?? [])]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 8, 6, 0, 0, 0]);
	const lines = inflateSync(chunks[1]?.[1] ?? Buffer.alloc(0));
	expect([...lines]).toEqual([0, ...pixels.subarray(0, 12), 0, ...pixels.subarray(12)]);
});
