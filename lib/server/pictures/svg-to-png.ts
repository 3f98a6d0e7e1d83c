import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";

const FONTS = ["400Regular/SourceSans3_400Regular.ttf", "600SemiBold/SourceSans3_600SemiBold.ttf"];

/** The page's font as files: a server may have no fonts of its own. */
function fontFiles(): string[] {
	const folder = join(/* turbopackIgnore: true */ process.cwd(), "node_modules", "@expo-google-fonts", "source-sans-3");
	return FONTS.map((file) => join(folder, file));
}

/** A picture as PNG, `scale` times as large as the SVG says. Throws if the SVG can't be read. */
export function svgToPng(svg: string, scale = 2): Uint8Array<ArrayBuffer> {
	const picture = new Resvg(svg, {
		fitTo: { mode: "zoom", value: scale },
		font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: "Source Sans 3" },
	});
	return new Uint8Array(picture.render().asPng());
}
