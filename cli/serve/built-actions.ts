import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Where Next's build says which actions there are. Not documented: a start with a Next that says it elsewhere fails. */
const MANIFEST = ".next/server/server-reference-manifest.json";
const Manifest = z.object({ node: z.record(z.string(), z.unknown()) });

/** The ids of the actions of the build in `root`. Throws if the build has no list of them. */
export function builtActions(root: string): ReadonlySet<string> {
	return new Set(Object.keys(Manifest.parse(JSON.parse(readFileSync(join(root, MANIFEST), "utf8"))).node));
}
