import type { APIRequestContext, APIResponse } from "@playwright/test";
import { expect, words } from "../fixtures";
import { ACTIONS } from "./access/actions";
import { ATTEMPTS, type Attempt, RECORDS } from "./access/attempts";
import { assemble, type Cast, writeRecords } from "./access/cast";
import { sendForm } from "./access/forms";
import { HANDLERS } from "./access/handlers";
import {
	ASKERS,
	type Asker,
	KEYS,
	outcomeOfAction,
	outcomeOfPage,
	statusForKey,
	statusForRole,
} from "./access/outcome";
import { PAGES, type PageAccess } from "./access/pages";
import { test } from "./people-steps";
import { bearer } from "./token-steps";

test.describe.configure({ mode: "serial", timeout: 150_000 });
test.use({ beginning: { dataset: "shipped" } });

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
const PRIVATE = "/en/suggest/status/";
const en = words("en");
let cast: Cast;
/** What there is to see after all that was done so far by who may. */
let known: string;

const requestOf = (asker: Asker): APIRequestContext => {
	const request = cast.requests.get(asker);
	if (!request) throw new Error(`nobody is a ${asker}`);
	return request;
};
const name = (asker: Asker) => asker ?? "nobody";

test.beforeAll(async ({ newsroom, admin }) => {
	cast = await assemble(newsroom, admin);
	expect(cast.statusPath).toContain(PRIVATE);
});

/** What a page did, in the words of the list. */
function outcomeOf(answer: APIResponse, path: string): string | number {
	const { location } = answer.headers();
	if (location === undefined) return answer.status() === 200 ? "yes" : answer.status();
	const next = `/en/admin/sign-in?next=${encodeURIComponent(path)}`;
	return location.endsWith(next) ? "sign-in" : location;
}

/** The address of a page, of the things that are there. */
async function addressOf({ asks, path, follow }: PageAccess): Promise<string> {
	if (asks === "link") return cast.statusPath.replace(/\?.*/, "");
	if (!follow) return `/en${path}`;
	const list = await (await requestOf("admin").get(`/en${path}`)).text();
	const [, found] = new RegExp(`href="(/en${follow}[^"?#]+)"`).exec(list) ?? [];
	expect(found, `a link from ${path} to ${follow}…`).toBeDefined();
	return found ?? "";
}

test("each page opens for whom the list says, and for nobody else", async () => {
	const expected: Record<string, string | number> = {};
	const got: typeof expected = {};
	for (const page of PAGES) {
		const address = await addressOf(page);
		for (const asker of ASKERS) {
			const line = `${page.folder} for ${name(asker)}`;
			const outcome = outcomeOfPage(page, asker);
			const home = asker === "reader" ? "/en/admin/account" : "/en/admin";
			expected[line] = { own: 404, ledOn: home }[String(outcome)] ?? outcome;
			const answer = await requestOf(asker).get(address, { maxRedirects: 0 });
			got[line] = outcomeOf(answer, address);
		}
	}
	expect(got).toEqual(expected);
	for (const asker of ASKERS) expect((await requestOf(asker).get(`${PRIVATE}nobodys`)).status()).toBe(404);
});

test("each handler answers whom the list says, by each of its methods", async () => {
	const expected: Record<string, number> = {};
	const got: typeof expected = {};
	const note = async (line: string, status: number, answer: Promise<APIResponse>) => {
		expected[line] = status;
		got[line] = (await answer).status();
	};
	for (const { path, by, rules } of HANDLERS) {
		for (const method of METHODS) {
			const rule = method === "PATCH" ? undefined : rules[method];
			const line = `${method} ${path}`;
			const options = { method, maxRedirects: 0 };
			for (const asker of by === "session" ? ASKERS : ([null, "admin"] as const)) {
				const status = by === "session" ? rule && statusForRole(rule, asker) : rule && statusForKey(rule, null);
				const headers = { origin: cast.origin };
				const answer = requestOf(asker).fetch(path, { ...options, headers });
				await note(`${line} for ${name(asker)}`, status ?? 405, answer);
			}
			for (const scope of KEYS) {
				if (by === "session" || scope === null) continue;
				const answer = requestOf(null).fetch(path, { ...options, headers: bearer(cast.keys[scope]) });
				await note(`${line} for a key: ${scope}`, rule ? statusForKey(rule, scope) : 405, answer);
			}
		}
	}
	expect(got).toEqual(expected);
	for (const { path, rules } of HANDLERS.filter(({ by }) => by === "session")) {
		const [method] = Object.keys(rules);
		const headers = { ...bearer(cast.keys.write), origin: cast.origin };
		const answer = await requestOf(null).fetch(path, { ...(method && { method }), headers });
		expect(answer.status(), `a key opens no ${path}`).toBe(401);
	}
});

/** The text of a page, without what its scripts carry. */
function textOf(html: string): string {
	const [main = ""] = /<main[\s\S]*<\/main>/.exec(html) ?? [];
	const text = main.replace(/<script[\s\S]*?<\/script>|<[^>]*>/g, " ").replaceAll("&#x27;", "'");
	return text.replace(/\s+/g, " ");
}

/** All that an attempt could change, as administrators see it. */
async function evidence(): Promise<string> {
	const admin = requestOf("admin");
	const { meta } = await (await admin.get("/api/v1")).json();
	const texts = ["people", "tokens", "suggestions", "queue/disputed", "projects"].map(async (path) =>
		textOf(await (await admin.get(`/en/admin/${path}`)).text()),
	);
	return [`version ${meta.datasetVersion}`, ...(await Promise.all(texts))].join("\n");
}

/** How forms say that one may not. */
const REFUSALS = [
	en("people.errors.forbidden"),
	en("form.obstacle.forbidden.title"),
	en("form.problem.forbidden"),
	en("suggestion.problem.forbidden"),
	en("changes.failure.forbidden"),
];

async function refusalIn(answer: APIResponse): Promise<string | number> {
	const { location = "" } = answer.headers();
	if (location.includes("/admin/sign-in?next=")) return "sign-in";
	if (location.includes("problem=forbidden")) return "said";
	if (answer.status() !== 200) return answer.status();
	const text = textOf(await answer.text());
	return REFUSALS.some((words) => text.includes(words)) ? "said" : "not said";
}

async function openForm({ path, link, by = "admin" }: Attempt) {
	const page = cast.pages[by];
	await page.goto(`/en${path}`);
	if (link === undefined) return page;
	const follow = page.locator(`main a[href*="${path}/"]`, { hasText: link }).first();
	await page.goto((await follow.getAttribute("href")) ?? "");
	return page;
}

test("there are records that nothing else needs", async () => {
	expect(await writeRecords(cast, RECORDS)).toEqual(Object.keys(RECORDS).map(() => 201));
	known = await evidence();
});

for (const attempt of ATTEMPTS) {
	test(`only who may: ${attempt.does}`, async () => {
		const action = ACTIONS.find(({ does }) => does === attempt.does);
		const page = PAGES.find(({ folder }) => folder === attempt.folder);
		if (!action || !page) throw new Error("not in the lists");
		const shown = await openForm(attempt);
		for (const asker of ASKERS.filter((role) => outcomeOfAction(action, role) !== "yes")) {
			const answer = await sendForm(requestOf(asker), shown, attempt);
			const seen = outcomeOfPage(page, asker);
			// A page without the form has no place to say it.
			const said = attempt.isHidden ? "not said" : "said";
			const shownTo = seen === "yes" ? said : seen === "own" ? 404 : seen;
			const expected = attempt.isLedBack && asker !== null ? "said" : shownTo;
			expect([name(asker), await refusalIn(answer)]).toEqual([name(asker), expected]);
		}
		expect(await evidence()).toBe(known);
		// The same from who may is done: it was the right form, filled in rightly.
		const done = await sendForm(requestOf(attempt.by ?? "admin"), shown, attempt);
		expect(done.status()).toBeLessThan(400);
		const changed = await evidence();
		expect(changed).not.toBe(known);
		known = changed;
	});
}
