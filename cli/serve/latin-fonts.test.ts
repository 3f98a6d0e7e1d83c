import { mkdir, mkdtemp, rm, stat, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { fontsOf, LATIN, LATIN_FONTS, PICTURE_FONTS } from "@/lib/server/pictures/picture-fonts";
import { makeLatinFonts } from "./latin-fonts";

const text = (content: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="900" height="80" font-family="Source Sans 3"><text y="30">${content}</text><text y="60" font-weight="600">${content}</text></svg>`;
const WORDS = "Borlänge, Łódź, Œuvres — 1 234,5 MW · €1.2bn ≥ 60 % “AVATAR” fi → −3";

function pixels(svg: string, fontFiles: string[]): Buffer {
	return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: "Source Sans 3" } }).render()
		.pixels;
}

test("Latin letters look in the small fonts as in the whole ones, and what else there is has the whole ones", async () => {
	const root = await mkdtemp(join(tmpdir(), "gigacampus-fonts-"));
	await mkdir(join(root, ".next"));
	await symlink(join(process.cwd(), "node_modules"), join(root, "node_modules"));
	await makeLatinFonts(root);
	const [whole, latin] = [PICTURE_FONTS, LATIN_FONTS].map((files) => files.map((file) => join(root, file))) as [
		string[],
		string[],
	];
	const size = async (file: string | undefined) => (await stat(file ?? "")).size;
	expect(await size(latin[0])).toBeLessThan((await size(whole[0])) / 3);
	const svg = text(WORDS);
	expect(pixels(svg, latin).equals(pixels(svg, whole))).toBe(true);
	expect(pixels(svg, latin).equals(pixels(text(""), latin))).toBe(false);
	await rm(root, { recursive: true });
});

test("words that the small fonts don't have are drawn with the whole ones", () => {
	for (const other of ["Хельсинки", "Θεσσαλονίκη", "Hồ Chí Minh", "東京", "🏭"]) {
		expect(fontsOf(text(`${WORDS} ${other}`)).every((file) => PICTURE_FONTS.some((font) => file.endsWith(font)))).toBe(
			true,
		);
	}
	expect([...WORDS].filter((letter) => !LATIN.includes(letter))).toEqual([]);
});
