import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Land and borders as the `d` of paths. */
type Outlines = { land: string; borders: string };

const kept = new Map<string, Promise<Outlines>>();

/** The outlines that all maps lie on, coarse or fine, for pictures that can't name the file of them. */
export function mapOutlines(isDetailed: boolean): Promise<Outlines> {
	const name = isDetailed ? "detail.svg" : "world.svg";
	const known = kept.get(name);
	if (known) return known;
	const reading = read(name);
	kept.set(name, reading);
	// What couldn't be read now may be read the next time.
	reading.catch(() => kept.delete(name));
	return reading;
}

async function read(name: string): Promise<Outlines> {
	const svg = await readFile(join(/* turbopackIgnore: true */ process.cwd(), "public", "map", name), "utf8");
	const [land, borders] = [...svg.matchAll(/ d="([^"]*)"/g)].map(([, path]) => path);
	if (land === undefined || borders === undefined) throw new Error(`public/map/${name} has no land or no borders.`);
	return { land, borders };
}
