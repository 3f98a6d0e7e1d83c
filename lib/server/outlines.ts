import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { iso1A2Code } from "@rapideditor/country-coder";

type Topology = { objects: { countries: { geometries: { id?: string; properties?: unknown }[] } } };

const FILE = ["node_modules", "world-atlas", "countries-50m.json"];

let kept: Promise<Topology> | null = null;

/** Outlines of the countries (Natural Earth, 1:50 million) as TopoJSON, each with its ISO 3166-1 alpha-2 code as id. */
export function outlines(): Promise<Topology> {
	kept ??= readOutlines();
	return kept;
}

async function readOutlines(): Promise<Topology> {
	const path = join(/* turbopackIgnore: true */ process.cwd(), ...FILE);
	const { objects, ...topology }: Topology = JSON.parse(await readFile(path, "utf8"));
	const geometries = objects.countries.geometries.map(({ properties: _names, id, ...geometry }) => {
		const code = id === undefined ? null : iso1A2Code(id);
		return code === null ? geometry : { ...geometry, id: code };
	});
	return { ...topology, objects: { countries: { ...objects.countries, geometries } } };
}
