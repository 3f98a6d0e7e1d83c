import { readFileSync } from "node:fs";
import { PAGES } from "../editing/access/pages";

export type BuiltAction = {
	id: string;
	name: string;
	/** The address of a page that has it. */
	path: string;
};

type Manifest = { node: Record<string, { exportedName: string; workers: Record<string, unknown> }> };

/** Every action of the build that is served, as Next lists them. */
export function builtActions(): BuiltAction[] {
	const file = new URL("../../.next/server/server-reference-manifest.json", import.meta.url);
	const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
	return Object.entries(node).map(([id, { exportedName, workers }]) => {
		const folders = Object.keys(workers).map((page) => page.replace(/^app\/\[locale\]\/|\/page$/g, ""));
		const path = PAGES.find(({ folder }) => folders.includes(folder))?.path ?? "/";
		return { id, name: exportedName, path: `/en${path}` };
	});
}
