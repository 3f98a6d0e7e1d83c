import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isActionId } from "./action-fields";

/** Where Next's build says which actions there are. Not documented: a start with a Next that says it elsewhere fails. */
const MANIFEST = ".next/server/server-reference-manifest.json";
const Manifest = z.object({
	node: z.record(z.string(), z.object({ exportedName: z.string(), workers: z.record(z.string(), z.unknown()) })),
});

/** An action of a build: what its file exports it as, and the pages (`app/[locale]/admin/people/page`) that have it. */
export type ListedAction = { id: string; name: string; pages: string[] };

/** Every action of the build in `root`, as Next lists them. Throws if the build has no list of them. */
export function listActions(root: string): ListedAction[] {
	const { node } = Manifest.parse(JSON.parse(readFileSync(join(root, MANIFEST), "utf8")));
	return Object.entries(node).map(([id, { exportedName, workers }]) => {
		return { id, name: exportedName, pages: Object.keys(workers) };
	});
}

/** Which actions there are. */
export type Actions = {
	/** Whether a page at `path` can have a form that calls this action. */
	has(id: unknown, path: string): boolean;
};

/** For development, where pages are built while they are asked for: whatever looks like one. */
export const ANY_ACTION: Actions = { has: isActionId };

/**
 * The actions of the build in `root`. One that is called where no page has it would be sent on by Next in a request of
 * the server to itself, which comes from nobody.
 */
export function builtActions(root: string): Actions {
	const pages = new Map(listActions(root).map((action) => [action.id, action.pages.map(pagePattern)]));
	return { has: (id, path) => (pages.get(String(id)) ?? []).some((page) => page.test(path)) };
}

/** `app/[locale]/admin/people/[id]/page` as a pattern of the paths that it answers. */
export function pagePattern(page: string): RegExp {
	// Groups and slots are no part of an address.
	const segments = page
		.split("/")
		.slice(1, -1)
		.filter((segment) => !/^[(@]/.test(segment));
	const parts = segments.map((segment) => {
		if (segment.startsWith("[[...")) return "(?:/.+)?";
		if (segment.startsWith("[...")) return "/.+";
		return segment.startsWith("[") ? "/[^/]+" : `/${segment.replace(/\W/g, "\\$&")}`;
	});
	return new RegExp(`^${parts.join("")}$`);
}
