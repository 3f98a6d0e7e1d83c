import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ACTIONS } from "@/e2e/editing/access/actions";
import { ATTEMPTS, NOT_TRIED } from "@/e2e/editing/access/attempts";
import { HANDLERS } from "@/e2e/editing/access/handlers";
import { accessTables } from "@/e2e/editing/access/markdown";
import { PAGES } from "@/e2e/editing/access/pages";
import { PERMISSIONS } from "@/lib/domain/access/permissions";
import { PUBLIC_READS } from "@/lib/server/http/api/public-reads";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ROUTES = "app/[locale]/";
const DOCUMENT = "docs/security.md";

/** Files under `folder`, by their paths from there. */
function filesIn(folder: string, name: RegExp): string[] {
	return readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: "utf8" }).filter((file) => name.test(file));
}

const read = (file: string) => readFileSync(`${ROOT}${file}`, "utf8");
const permissionsIn = (text: string, guard: string) =>
	[...text.matchAll(new RegExp(`\\b${guard}\\("([\\w.]+)"`, "g"))].map(([, name]) => name);

/** Fails with what is on one side only. */
function expectSame(listed: Iterable<string>, found: Iterable<string>, list: string): void {
	const [names, there] = [new Set(listed), new Set(found)];
	expect(
		{
			[`missing in ${list}`]: [...there].filter((name) => !names.has(name)),
			[`in ${list}, but not in the application`]: [...names].filter((name) => !there.has(name)),
		},
		`${list} names every one of them, with whom it asks for`,
	).toEqual({ [`missing in ${list}`]: [], [`in ${list}, but not in the application`]: [] });
}

test("every page for editors and for those who suggest is in the list", () => {
	const pages = filesIn(ROUTES, /(?:^|\/)page\.tsx$/).map((file) => file.replace(/\/?page\.tsx$/, ""));
	const ours = pages.filter((folder) => /^(?:admin|suggest)(?:\/|$)/.test(folder));
	expect(ours.length).toBeGreaterThan(20);
	expectSame(
		PAGES.map(({ folder }) => folder),
		ours,
		"e2e/editing/access/pages.ts",
	);
});

test.each(PAGES)("$folder asks for what the list says", ({ folder, asks }) => {
	const asked = permissionsIn(read(`${ROUTES}${folder}/page.tsx`), "requirePage");
	const needsRole = asks in PERMISSIONS && PERMISSIONS[asks as keyof typeof PERMISSIONS] !== null;
	expect(asked).toEqual(needsRole ? [asks] : []);
});

/** The actions in a file: what a file for actions exports, or functions that say so themselves. */
function actionsIn(file: string): string[] {
	const text = read(`app/${file}`);
	const own = [...text.matchAll(/(?:function (\w+)|const (\w+) =)[^{]*\{\s*["']use server["']/g)];
	const isOfActions = /^\s*["']use server["']/.test(text);
	const exported = isOfActions ? [...text.matchAll(/^export (?:async function|const) (\w+)/gm)] : [];
	return [...own, ...exported].map(([, name, other]) => `${file.replace("[locale]/", "")} ${name ?? other}`);
}

test("every action is in the list", () => {
	const files = filesIn("app", /\.tsx?$/).filter((file) => read(`app/${file}`).includes("use server"));
	const actions = files.flatMap((file) => {
		const names = actionsIn(file);
		expect(names, `the actions of ${file} are found`).not.toEqual([]);
		return names;
	});
	expect(actions.length).toBeGreaterThan(30);
	expectSame(
		ACTIONS.map(({ file, name }) => `${file} ${name}`),
		actions,
		"e2e/editing/access/actions.ts",
	);
});

/** Asks for a permission only to choose how many suggestions somebody may send. */
const ASKS_FOR_A_LIMIT = "suggest/actions.ts";

/** What makes the actions that records have alike, and asks for their permission in one place, by the maker's name. */
const MAKERS: Readonly<Record<string, string>> = {
	saveAction: "admin/save-action.ts",
	deleteAction: "admin/delete-action.ts",
	mergeAction: "admin/merge-action.ts",
};

/** The text that says what an action asks for: its own statement, and that (or the file) of what makes it. */
function askingText(file: string, name: string): string {
	const statements = read(`${ROUTES}${file}`).split(/\n(?=\w)/);
	const statementOf = (called: string) => {
		const begins = new RegExp(`^(?:export )?(?:(?:async )?function|const) ${called}\\b`);
		return statements.find((statement) => begins.test(statement)) ?? "";
	};
	const own = statementOf(name);
	const maker = / = (\w+)\(/.exec(own)?.[1] ?? "";
	const made = MAKERS[maker];
	return own + (made === undefined ? statementOf(maker) : read(`${ROUTES}${made}`));
}

test("actions ask for what the list says of them", () => {
	for (const { file, name } of ACTIONS) {
		if (file === ASKS_FOR_A_LIMIT) continue;
		const text = askingText(file, name);
		expect(text, `${file} has ${name}`).not.toBe("");
		const named = Object.keys(PERMISSIONS).filter((permission) => text.includes(`"${permission}"`));
		const listed = ACTIONS.filter((one) => one.file === file && one.name === name && one.asks in PERMISSIONS);
		const asks = new Set(listed.map((one) => one.asks));
		expect([file, name, ...named.sort()]).toEqual([file, name, ...[...asks].sort()]);
	}
});

test("every action of editors is tried by who may and who may not, or said not to be", () => {
	const guarded = ACTIONS.filter(({ asks }) => asks in PERMISSIONS && asks !== "suggestion.send");
	expectSame(
		[...ATTEMPTS.map(({ does }) => does), ...NOT_TRIED],
		guarded.map(({ does }) => does),
		"e2e/editing/access/attempts.ts",
	);
});

const ROUTE_FOLDERS = filesIn("app/api", /(?:^|\/)route\.ts$/).map((file) => file.replace("/route.ts", ""));
const READ_FOLDERS = [...PUBLIC_READS.keys()].map((path) => path.replace("/api/", ""));

test("every address of a program is in the list, and answered in one place", () => {
	expect(ROUTE_FOLDERS.length + READ_FOLDERS.length).toBeGreaterThan(20);
	expectSame(
		HANDLERS.map(({ folder }) => folder),
		[...ROUTE_FOLDERS, ...READ_FOLDERS],
		"e2e/editing/access/handlers.ts",
	);
	expect(ROUTE_FOLDERS.filter((folder) => READ_FOLDERS.includes(folder))).toEqual([]);
});

test("what is answered in front of Next is only read, by anybody", () => {
	const rules = HANDLERS.filter(({ folder }) => READ_FOLDERS.includes(folder)).map((handler) => handler.rules);
	for (const rule of rules) expect(rule).toEqual({ GET: { asks: "anybody", answers: 200 } });
});

test("every route handler has the methods of the list", () => {
	for (const { folder, by, rules } of HANDLERS.filter(({ folder }) => ROUTE_FOLDERS.includes(folder))) {
		const exported = [...read(`app/api/${folder}/route.ts`).matchAll(/export (?:const|async function) ([^=(]+)/g)];
		const methods = exported.flatMap(([, names = ""]) => names.match(/[A-Z]+/g) ?? []);
		// Those with keys have all methods, most of which are refusals: the browser's tests ask each.
		if (by === "key") expect([folder, methods]).toEqual([folder, expect.arrayContaining(Object.keys(rules))]);
		else expect([folder, methods.sort()]).toEqual([folder, Object.keys(rules).sort()]);
	}
});

test.each(Object.entries(accessTables()))(
	"docs/security.md has the table of %s as the list makes it",
	(name, table) => {
		const document = read(DOCUMENT);
		const [, shown = ""] = new RegExp(`<!-- ${name} -->\\n\\n?([\\s\\S]*?)\\n\\n?<!-- end -->`).exec(document) ?? [];
		const [lines, wanted] = [shown.split("\n"), table.split("\n")];
		const put = wanted.filter((line) => !lines.includes(line));
		const take = lines.filter((line) => !wanted.includes(line));
		expect({ put, take }, `put these lines into the table “${name}” of ${DOCUMENT}, and take those away`).toEqual({
			put: [],
			take: [],
		});
		expect(shown, `the lines of the table “${name}” of ${DOCUMENT} are in the order of the list`).toBe(table);
	},
);
