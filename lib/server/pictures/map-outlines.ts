import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Land and borders as the `d` of paths. */
type Outlines = { land: string; borders: string };

const kept = new Map<string, Promise<unknown>>();

/** What is read of a file of public/map, once; what couldn't be read now may be read the next time. */
function keptOf<T>(name: string, read: (svg: string) => T): Promise<T> {
	const known = kept.get(name);
	if (known) return known as Promise<T>;
	const path = join(/* turbopackIgnore: true */ process.cwd(), "public", "map", name);
	const reading = readFile(path, "utf8").then(read);
	kept.set(name, reading);
	reading.catch(() => kept.delete(name));
	return reading;
}

/** The outlines that all maps lie on, coarse or fine, for pictures that can't name the file of them. */
export function mapOutlines(isDetailed: boolean): Promise<Outlines> {
	const name = isDetailed ? "detail.svg" : "world.svg";
	return keptOf(name, (svg) => {
		const [land, borders] = [...svg.matchAll(/ d="([^"]*)"/g)].map(([, path]) => path);
		if (land === undefined || borders === undefined) throw new Error(`public/map/${name} has no land or no borders.`);
		return { land, borders };
	});
}

/** The outline of each country by its code, as the `d` of a path. */
export function countryOutlines(): Promise<ReadonlyMap<string, string>> {
	return keptOf("countries.svg", (svg) => {
		return new Map(
			[...svg.matchAll(/<path id="([A-Z]{2})" d="([^"]*)"/g)].map(([, code = "", path = ""]) => [code, path]),
		);
	});
}
