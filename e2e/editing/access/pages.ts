import type { Permission } from "@/lib/domain/access/permissions";

export type PageAccess = {
	/** The folder of its page.tsx, under app/[locale]. */
	folder: string;
	/**
	 * The permission that it asks; `guest`: the way in, which those who are signed in are led past; `anybody`: everybody;
	 * `link`: everybody too, but there is nothing on it for who has no secret link.
	 */
	asks: Permission | "guest" | "anybody" | "link";
	/** One of its addresses, without the language; from a list where the server chooses the name. */
	path: string;
	/** Where `path` leads to by its first link of this kind. */
	follow?: string;
	/** The permission without which only one's own are shown: others' are 404. */
	othersAsk?: Permission;
};

const PROJECT = "/admin/projects/campus-ia-fouju-mgx";
const PROGRAMME = "/admin/programmes/france-ai-action-summit-2025";
const ORGANIZATION = "/admin/organizations/mistral-ai";
const SOURCE = "/admin/sources/dcnn-2026-02-11-mistral-borlange";

/** Every page for editors and for those who suggest, and whom it asks for. */
export const PAGES: PageAccess[] = [
	{ folder: "suggest", asks: "suggestion.send", path: "/suggest" },
	{ folder: "suggest/status/[token]", asks: "link", path: "/suggest/status/nobodys" },
	{ folder: "admin/sign-in", asks: "guest", path: "/admin/sign-in" },
	{ folder: "admin/sign-in/code", asks: "guest", path: "/admin/sign-in/code" },
	{ folder: "admin/set-up", asks: "anybody", path: "/admin/set-up?token=nobodys" },
	{ folder: "admin/reset", asks: "anybody", path: "/admin/reset?token=nobodys" },
	{ folder: "admin/account", asks: "account.manage", path: "/admin/account" },
	{ folder: "admin/account/second-factor", asks: "account.manage", path: "/admin/account/second-factor" },
	{ folder: "admin", asks: "admin.enter", path: "/admin" },
	{ folder: "admin/queue/[kind]", asks: "admin.enter", path: "/admin/queue/uncited" },
	{ folder: "admin/suggestions", asks: "admin.enter", path: "/admin/suggestions" },
	{
		folder: "admin/suggestions/[id]",
		asks: "admin.enter",
		path: "/admin/suggestions",
		follow: "/admin/suggestions/",
		othersAsk: "suggestion.decide",
	},
	{ folder: "admin/projects", asks: "admin.enter", path: "/admin/projects" },
	{ folder: "admin/projects/new", asks: "document.propose", path: "/admin/projects/new" },
	{ folder: "admin/projects/[slug]", asks: "document.propose", path: PROJECT },
	{ folder: "admin/projects/[slug]/cite", asks: "document.propose", path: `${PROJECT}/cite` },
	{ folder: "admin/programmes", asks: "admin.enter", path: "/admin/programmes" },
	{ folder: "admin/programmes/new", asks: "document.propose", path: "/admin/programmes/new" },
	{ folder: "admin/programmes/[slug]", asks: "document.propose", path: PROGRAMME },
	{ folder: "admin/organizations", asks: "admin.enter", path: "/admin/organizations" },
	{ folder: "admin/organizations/new", asks: "document.propose", path: "/admin/organizations/new" },
	{ folder: "admin/organizations/[slug]", asks: "document.propose", path: ORGANIZATION },
	{ folder: "admin/organizations/[slug]/merge", asks: "record.publish", path: `${ORGANIZATION}/merge` },
	{ folder: "admin/sources", asks: "admin.enter", path: "/admin/sources" },
	{ folder: "admin/sources/new", asks: "document.propose", path: "/admin/sources/new" },
	{ folder: "admin/sources/[id]", asks: "document.propose", path: SOURCE },
	{ folder: "admin/sources/[id]/merge", asks: "record.publish", path: `${SOURCE}/merge` },
	{ folder: "admin/[section]/[slug]/history", asks: "admin.enter", path: `${PROJECT}/history` },
	{ folder: "admin/[section]/[slug]/history/[version]", asks: "admin.enter", path: `${PROJECT}/history/1` },
	{
		folder: "admin/[section]/[slug]/history/compare",
		asks: "admin.enter",
		path: `${PROJECT}/history/compare?from=1&to=1`,
	},
	{ folder: "admin/imports", asks: "batch.undo", path: "/admin/imports" },
	{ folder: "admin/imports/[batch]", asks: "batch.undo", path: "/admin/imports", follow: "/admin/imports/" },
	{ folder: "admin/people", asks: "people.manage", path: "/admin/people" },
	{ folder: "admin/people/[id]", asks: "people.manage", path: "/admin/people", follow: "/admin/people/" },
	{ folder: "admin/tokens", asks: "token.manage", path: "/admin/tokens" },
	{ folder: "admin/tokens/[id]", asks: "token.manage", path: "/admin/tokens", follow: "/admin/tokens/" },
];
