import { expect, test } from "vitest";
import { svgToPng } from "./svg-to-png";

const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">${content}</svg>`;
const OUTSIDE = `<circle cx="-300" cy="-300" r="20"/>`;

/** Width and height as a PNG's header says them. */
const sizeOf = (png: Uint8Array) => [16, 20].map((at) => new DataView(png.buffer).getUint32(at));

test("pictures come as large as they are asked for, also many at once, and after one that can't be read", async () => {
	const asked = [svgToPng(svg(OUTSIDE)), svgToPng("no picture"), svgToPng(svg(OUTSIDE), 1)];
	const [large, unread, small] = await Promise.allSettled(asked);
	expect(large?.status === "fulfilled" && sizeOf(large.value)).toEqual([40, 20]);
	expect(unread?.status).toBe("rejected");
	expect(small?.status === "fulfilled" && sizeOf(small.value)).toEqual([20, 10]);
});

test.each([
	`<g opacity=".5">${OUTSIDE}</g>`,
	`<g mask="url(#m)">${OUTSIDE}</g>`,
	`<g style="isolation:isolate">${OUTSIDE}</g>`,
	`<g style="fill:red; opacity:.5">${OUTSIDE}</g>`,
	`<style>.a{fill:red;opacity:.5}</style>${OUTSIDE}`,
])("what would end the process is refused: %s", async (content) => {
	await expect(svgToPng(svg(content))).rejects.toThrow("layer");
});

test("words that sound like a layer are words", async () => {
	const words = `<g aria-label="opacity: 1; mask=&quot;x&quot; &lt;svg &gt;"><text y="8" fill-opacity=".5">{opacity:1} opacity=</text></g>`;
	expect(sizeOf(await svgToPng(svg(`<style>text{fill-opacity:.5}</style>${words}`), 1))).toEqual([20, 10]);
});
