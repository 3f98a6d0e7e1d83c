import type { BrowserContext, Page } from "@playwright/test";
import { RECORDS } from "../editing/access/attempts";
import { assemble, type Cast, writeRecords } from "../editing/access/cast";
import { PAGES } from "../editing/access/pages";
import type { Newsroom } from "../editing/newsroom";
import { join, type Member } from "../editing/people-steps";
import { bearer } from "../editing/token-steps";
import { type BuiltAction, builtActions } from "./actions-built";
import type { ServedForm } from "./odd/odd-forms";
import { actionOf, servedForms } from "./served-forms";

/** What requests are made from: everything that a served newsroom shows to people of each role. */
export type World = {
	host: string;
	/** The header Cookie of a session of each role; `leaver` is somebody whose session may end. */
	cookies: ReadonlyMap<string, string>;
	keys: Cast["keys"];
	forms: (ServedForm & { action: string })[];
	actions: BuiltAction[];
	/** Records with all their parts, by their addresses in the API, and drafts of records. */
	documents: [path: string, document: Json][];
};
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** What would end the sessions that everything else needs, or empty the dataset: only the leaver tries it. */
const FINAL = new Set(["signOutAction", "endSessionsAction", "endSessionAction", "undoImport"]);

/** True for an action that only the leaver tries. */
export const isFinal = ({ name }: BuiltAction): boolean => FINAL.has(name);

const RICH = {
	projects: "ecodatacenter-borlange-mistral",
	programmes: "france-ai-action-summit-2025",
	organizations: "mistral-ai",
	sources: "dcnn-2026-02-11-mistral-borlange",
};

/** Fills a newsroom with people and records, and gathers what they are served. */
export async function makeWorld(newsroom: Newsroom, member: Member): Promise<World> {
	const cast = await assemble(newsroom, member);
	const { admin, contributor } = cast.pages;
	const { page: leaver } = await join(newsroom, admin, "Gus", "editor");
	await writeRecords(cast, RECORDS);
	await admin.goto("/en/admin/people");
	const gus = (await admin.locator("main a", { hasText: "Gus" }).first().getAttribute("href")) ?? "";
	const follow = await Promise.all(PAGES.filter(({ follow }) => follow).map((page) => followed(admin, page)));
	// What is saved and deleted here is only what is here for it.
	const own = PAGES.map(
		({ path }) => `/en${path.replace(/\/(projects|programmes|organizations|sources)\/[^/?]+/, "/$1/gate")}`,
	);
	const merge = ["organizations", "sources"].map((kind) => `/en/admin/${kind}/gate-merged/merge?with=gate-kept`);
	const status = cast.statusPath.replace(/\?.*/, "");
	const addresses = [...new Set([...own, ...follow, ...merge, gus, status, "/en/admin/projects/new"])];
	const guest = await newsroom.open();
	for (const page of [guest, contributor]) await page.goto("/en/methodology");
	const forms = [
		...(await servedForms(admin, addresses)),
		...(await servedForms(contributor, ["/en/admin/projects/gate", "/en/admin/sources/gate"])),
		...(await servedForms(guest, ["/en/suggest?project=campus-ia-fouju-mgx", "/en/admin/sign-in", status])),
	].map((form) => ({ ...form, action: actionOf(form) }));

	const people = { ...cast.pages, leaver };
	const cookies = await Promise.all(
		Object.entries(people).map(async ([role, page]) => [role, await cookieHeader(page.context())] as const),
	);
	return {
		host: new URL(newsroom.url).host,
		cookies: new Map(cookies),
		keys: cast.keys,
		forms,
		actions: builtActions(),
		documents: await documents(admin, cast.keys.read),
	};
}

async function followed(admin: Page, { path, follow }: { path: string; follow?: string }): Promise<string> {
	const list = await (await admin.request.get(`/en${path}`)).text();
	return new RegExp(`href="(/en${follow}[^"?#]+)"`).exec(list)?.[1] ?? `/en${path}`;
}

async function cookieHeader(context: BrowserContext): Promise<string> {
	return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}

async function documents(page: Page, key: string): Promise<World["documents"]> {
	const headers = bearer(key);
	const get = async (path: string) => (await page.request.get(`/api/v1/${path}`, { headers, maxRetries: 1 })).json();
	const records = Object.entries(RICH).map(async ([collection, slug]): Promise<[string, Json]> => {
		const { data } = await get(`${collection}/${slug}/document`);
		const document = { ...data.document, [collection === "sources" ? "id" : "slug"]: "gate" };
		return [`/api/v1/${collection}/gate`, { document, reason: "To try it", reasonKind: "fact" }];
	});
	const form = await (await page.request.get("/en/admin/projects/gate")).text();
	const userId = /userId\\?":\\?"([^"\\]+)/.exec(form)?.[1] ?? "";
	const fields = [["name.en", "A gate"]];
	const draft = { userId, baseVersion: 1, locale: "en", ageMs: 0, writer: "a", sequence: 1, fields };
	return [...(await Promise.all(records)), ["/api/drafts/project/gate", draft]];
}
