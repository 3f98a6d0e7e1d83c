import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * A hash of what is in `paths` (files or folders below `root`; missing ones are left out): names and contents, not
 * times, so that a checkout that changes nothing means no new work. `skip` is asked for each name.
 */
export function fingerprint(root: string, paths: readonly string[], skip: (name: string) => boolean): string {
	const hash = createHash("sha256");
	const visit = (path: string) => {
		const stat = statSync(join(root, path), { throwIfNoEntry: false });
		if (stat?.isDirectory()) {
			const names = readdirSync(join(root, path)).filter((name) => !skip(name));
			for (const name of names.sort()) visit(`${path}/${name}`);
		} else if (stat) {
			const content = readFileSync(join(root, path));
			hash.update(`${path}\0${content.length}\0`).update(content);
		}
	};
	for (const path of paths) visit(path);
	return hash.digest("hex");
}
