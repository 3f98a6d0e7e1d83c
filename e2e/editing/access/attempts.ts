import type { UserRole } from "@/lib/domain/access/permissions";
import {
	cite,
	testDocument,
	testOrganization,
	testProgramme,
	testSource,
	testText,
} from "@/lib/domain/testing/build-document";
import { words } from "../../fixtures";
import type { FormToSend } from "./forms";

const source = (id: string) => testSource(id, { title: "The gate opens", publisher: "The Gazette" });

/** Records for trying who may change them, by their addresses in the API. */
export const RECORDS: Record<string, object> = {
	"sources/gate-kept": source("gate-kept"),
	"sources/gate-merged": source("gate-merged"),
	"sources/gate": source("gate"),
	"organizations/gate-kept": testOrganization("gate-kept", "Gate Kept"),
	"organizations/gate-merged": testOrganization("gate-merged", "Gate Merged"),
	"organizations/gate": testOrganization("gate", "Gate Alone"),
	"programmes/gate": testProgramme("gate", { name: testText("A gate"), citations: cite("gate-kept") }),
	"projects/gate": testDocument({
		slug: "gate",
		name: "Gate campus",
		announcedOn: "2026-02",
		locationPrecision: "locality",
		events: [{ date: "2026-02", kind: "announced", note: testText("Announced"), citations: cite("gate-kept") }],
	}),
};

export type Attempt = FormToSend & {
	/** What the list of actions says that it does. */
	does: string;
	/** The page of the form: its folder in the list of pages, and an address of it. */
	folder: string;
	path: string;
	/** The link on that page, by its text, that leads to the page of the form. */
	link?: string;
	/** Who may, and whose page has the form; the administrator if not said. */
	by?: UserRole;
	/** The form isn't on the page of those who may open the page, but not do this. */
	isHidden?: true;
	/** Whoever sends it is led back to the page with what became of it. */
	isLedBack?: true;
};

const en = words("en");
/** What is chosen in the forms of somebody's page. */
const PERSON_VALUES: Record<string, Record<string, string>> = {
	"set how many publications wait for review": { reviewsLeft: "2" },
	"give another role": { role: "contributor" },
};
const why = { reason: "To try who may" };
/** The form with this button. */
const button = (key: string) => `form:has(button:text-is("${en(key)}"))`;

function ofRecord(one: string, folder: string, key: string, values: Record<string, string>): Attempt[] {
	const path = `/admin/${folder}/gate`;
	const page = `admin/${folder}/[${key}]`;
	const form = "form:has([data-save])";
	const save = { ...values, "save.reason": why.reason };
	return [
		{ does: `propose ${one} for review`, folder: page, path, form, values: save, by: "contributor" },
		{ does: `save ${one}`, folder: page, path, form, values: save },
		{ does: `delete ${one}`, folder: page, path, form: "form:has(#delete-reason)", values: why, isHidden: true },
	];
}

function merging(does: string, folder: string, key: string): Attempt {
	const path = `/admin/${folder}/gate-merged/merge?with=gate-kept`;
	return { does, folder: `admin/${folder}/[${key}]/merge`, path, form: "form:has([name=keepVersion])", values: why };
}

function citing(does: string, by?: UserRole): Attempt[] {
	const values = { source: "gate-kept", fact: "statusCitations", ...why };
	const [folder, path, form] = [
		"admin/projects/[slug]/cite",
		"/admin/projects/gate/cite",
		"main form:has([name=source])",
	];
	return [{ does, folder, path, form, values, by }];
}

/** What an administrator (or a contributor) does by forms, in an order in which each of them can be done. */
export const ATTEMPTS: Attempt[] = [
	...ofRecord("a project", "projects", "slug", { locality: "Elsewhere" }),
	{
		does: "restore an older version",
		folder: "admin/[section]/[slug]/history/[version]",
		path: "/admin/projects/gate/history/1",
		form: "main form:has(#reason-kind)",
		values: why,
		isHidden: true,
	},
	{
		does: "keep a filter of a list",
		folder: "admin/projects",
		path: "/admin/projects?q=gate",
		form: button("records.list.saved.keep"),
		values: { to: "Gates" },
	},
	{
		does: "rename one’s filter",
		folder: "admin/projects",
		path: "/admin/projects?q=gate",
		form: button("records.list.saved.rename"),
		values: { to: "All gates" },
	},
	{
		does: "delete one’s filter",
		folder: "admin/projects",
		path: "/admin/projects?q=gate",
		form: "form:has([name=search]):not(:has([name=to]))",
		isLedBack: true,
	},
	...citing("propose a source for many facts", "contributor"),
	...citing("cite a source for many facts"),
	...ofRecord("a programme", "programmes", "slug", { "name.en": "Another gate" }),
	...ofRecord("an organization", "organizations", "slug", { country: "SE" }),
	...ofRecord("a source", "sources", "id", { title: "The gate closes" }),
	merging("merge two organizations", "organizations", "slug"),
	merging("merge two sources", "sources", "id"),
	{
		does: "withdraw one’s own proposal",
		folder: "admin/suggestions/[id]",
		path: "/admin/suggestions",
		link: "Gate campus",
		form: button("suggestion.statusPage.withdraw"),
		by: "contributor",
	},
	{
		does: "accept, reject, reopen, or ask about a suggestion",
		folder: "admin/suggestions/[id]",
		path: "/admin/suggestions",
		link: "Campus IA Fouju",
		form: button("suggestion.detail.reject"),
		values: { text: "No such figure" },
	},
	...(
		[
			["be on an entry of the queue", "queue.take.take", {}],
			["give an entry of the queue back", "queue.take.giveBack", {}],
			["note something on an entry of the queue", "queue.notes.add", { text: "To try who may" }],
			["remove a note of one’s own", "queue.notes.remove", {}],
		] as const
	).map(([does, key, values]) => ({
		does,
		folder: "admin/queue/[kind]",
		path: "/admin/queue/disputed",
		form: `form:has(button:has-text("${en(key)}"))`,
		values: { ...values },
		by: "contributor" as const,
		...(key === "queue.notes.add" ? {} : { isLedBack: true as const }),
	})),
	{
		does: "put an entry of the queue aside",
		folder: "admin/queue/[kind]",
		path: "/admin/queue/disputed",
		form: button("queue.putAside"),
		values: why,
		isHidden: true,
	},
	{
		does: "bring an entry back",
		folder: "admin/queue/[kind]",
		path: "/admin/queue/disputed",
		form: button("queue.bringBack"),
		isLedBack: true,
	},
	{
		does: "invite somebody",
		folder: "admin/people",
		path: "/admin/people",
		form: button("people.list.submit"),
		values: { name: "Gus", email: "gus@gazette.example", role: "editor" },
	},
	...Object.entries({
		"set how many publications wait for review": button("people.person.setReviews"),
		"give another role": button("people.person.saveRole"),
		"make a link to choose a password": button("people.person.makeLink"),
		"end somebody’s sessions": button("people.person.endSessions"),
		"disable an account": button("people.person.disable"),
		"enable an account": button("people.person.enable"),
	}).map(([does, form]) => ({
		does,
		folder: "admin/people/[id]",
		path: "/admin/people",
		link: "Gus",
		form,
		values: PERSON_VALUES[does] ?? {},
	})),
	{
		does: "make a key to the API",
		folder: "admin/tokens",
		path: "/admin/tokens",
		form: "form:has([name=scope])",
		values: { name: "Gate", scope: "write" },
	},
	{
		does: "revoke a key",
		folder: "admin/tokens/[id]",
		path: "/admin/tokens",
		link: en("tokens.revokeLink"),
		form: button("tokens.revoke.submit"),
	},
	{
		does: "change one’s name",
		folder: "admin/account",
		path: "/admin/account",
		form: "form:has([name=name])",
		values: { name: "Ada King" },
	},
	{
		does: "undo an import",
		folder: "admin/imports/[batch]",
		path: "/admin/imports",
		link: "",
		form: "main form:has(#reason-kind)",
		values: why,
	},
];

/** What isn't tried here: it asks for a password again, or for what these tests have not set up. */
export const NOT_TRIED = [
	"change one’s password",
	"end one of one’s sessions",
	"end all of one’s sessions",
	"set up a second factor",
	"switch one’s second factor off",
	"make new backup codes",
	"answer a question about one’s own proposal",
	"give a source an archived copy",
	"take somebody’s second factor away",
];
