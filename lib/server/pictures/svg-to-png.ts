import { renderAsync } from "@resvg/resvg-js";
import { fontsOf } from "./picture-fonts";
import { toPng } from "./png";

const PROPERTIES = "(?:opacity|isolation|mask|filter|mix-blend-mode)";
/**
 * What is drawn on a layer of its own: where one lies wholly outside of the picture, resvg 2.6.2 ends the whole process
 * instead of failing. What is typed has no quotes and no angle brackets in React's markup, so that none of it is taken for this.
 */
const LAYER = new RegExp(
	`\\s(?:opacity|mask|filter)="|\\sstyle="(?:[^"]*[\\s;])?${PROPERTIES}\\s*:|<style>[^<]*[{;]\\s*${PROPERTIES}\\s*:`,
);

/** The pictures before the next one: each takes a core for a while, so that they come one after the other. */
let before: Promise<unknown> = Promise.resolve();

/**
 * A picture as PNG, `scale` times as large as the SVG says; drawn beside what the process does. Throws if the SVG can't be
 * read, or has a layer. A `clip-path` and an `svg` within have to hold something that is in the picture.
 */
export async function svgToPng(svg: string, scale = 2): Promise<Uint8Array<ArrayBuffer>> {
	if (LAYER.test(svg)) throw new Error("A picture with a layer, which may end the process: use fill-opacity.");
	const drawn = before.then(() =>
		renderAsync(svg, {
			fitTo: { mode: "zoom", value: scale },
			font: { loadSystemFonts: false, fontFiles: fontsOf(svg), defaultFontFamily: "Source Sans 3" },
		}),
	);
	before = drawn.catch(() => undefined);
	const { pixels, width, height } = await drawn;
	return toPng(pixels, width, height);
}
