import { fileURLToPath } from "node:url";
import { listActions } from "../../cli/serve/front/form/built-actions";
import { PAGES } from "../editing/access/pages";

export type BuiltAction = {
	id: string;
	name: string;
	/** The address of a page that has it. */
	path: string;
};

/** Every action of the build that is served, with a page to send it to. */
export function builtActions(): BuiltAction[] {
	return listActions(fileURLToPath(new URL("../..", import.meta.url))).map(({ id, name, pages }) => {
		const folders = pages.map((page) => page.replace(/^app\/\[locale\]\/|\/page$/g, ""));
		const path = PAGES.find(({ folder }) => folders.includes(folder))?.path ?? "/";
		return { id, name, path: `/en${path}` };
	});
}
