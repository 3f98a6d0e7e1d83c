import type { APIRequestContext, Page } from "@playwright/test";
import { USER_ROLES, type UserRole } from "@/lib/domain/access/permissions";
import type { Newsroom } from "../newsroom";
import { type Member, openAs, STAFF } from "../people-steps";
import { bearer, makeKey } from "../token-steps";
import { sendForm } from "./forms";
import type { Asker } from "./outcome";

/** Somebody of each role and somebody who isn't signed in, each with a browser, and keys of the administrator's. */
export type Cast = {
	origin: string;
	/** Without JavaScript, so that forms are as the server sends them. */
	pages: Record<UserRole, Page>;
	requests: ReadonlyMap<Asker, APIRequestContext>;
	keys: Record<"read" | "write", string>;
	/** The private page of a suggestion that nobody in particular has sent. */
	statusPath: string;
};

export async function assemble(newsroom: Newsroom, member: Member): Promise<Cast> {
	const admin = await openAs(newsroom, member);
	const people: Record<UserRole, Member> = { ...STAFF, admin: member };
	const pages = {} as Record<UserRole, Page>;
	for (const role of USER_ROLES) pages[role] = await openAs(newsroom, people[role], { javaScriptEnabled: false });
	await admin.goto("/en/admin/tokens");
	const read = await makeKey(admin, "Reading", "read");
	await admin.goto("/en/admin/tokens");
	const write = await makeKey(admin, "Writing", "write");

	const guest = await newsroom.open({ javaScriptEnabled: false });
	await guest.goto("/en/suggest?project=campus-ia-fouju-mgx");
	const sent = await sendForm(guest.request, guest, {
		form: "form:has([name=proposedValue])",
		values: { about: "Its power", proposedValue: "1,400 MW", sourceUrl: "https://example.org/power" },
	});
	const requests = new Map<Asker, APIRequestContext>([[null, guest.request]]);
	for (const role of USER_ROLES) requests.set(role, pages[role].request);
	return { origin: newsroom.url, pages, requests, keys: { read, write }, statusPath: sent.headers().location ?? "" };
}

/** Writes records that nothing else refers to, with the key. */
export async function writeRecords({ requests, keys }: Cast, records: Record<string, object>): Promise<number[]> {
	const statuses: number[] = [];
	for (const [path, document] of Object.entries(records)) {
		const headers = { ...bearer(keys.write), "if-none-match": "*" };
		const data = { document, reason: "To try who may change it", reasonKind: "fact" };
		const answer = await requests.get(null)?.put(`/api/v1/${path}`, { headers, data });
		statuses.push(answer?.status() ?? 0);
	}
	return statuses;
}
