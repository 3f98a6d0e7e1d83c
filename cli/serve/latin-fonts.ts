import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import subsetFont from "subset-font";
import { LATIN, LATIN_FONTS, PICTURE_FONTS } from "@/lib/server/pictures/picture-fonts";

/** The names that say which family and style a font is of, where that has more than four styles. */
const FAMILY_NAMES = [16, 17];

/** Makes the fonts of Latin letters that pictures are drawn with, in the build's folder of `root`. */
export async function makeLatinFonts(root: string): Promise<void> {
	for (const [index, file] of PICTURE_FONTS.entries()) {
		const font = await subsetFont(await readFile(join(root, file)), LATIN, {
			targetFormat: "sfnt",
			preserveNameIds: FAMILY_NAMES,
		});
		await writeFile(join(root, LATIN_FONTS[index] as string), font);
	}
}
