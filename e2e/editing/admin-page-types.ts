import { PERMISSIONS } from "@/lib/domain/access/permissions";
import { PAGES, type PageAccess } from "./access/pages";

export type AdminPage = {
	/** Without the language. */
	path: string;
	/** Where the link on it leads to that leads to the page, where its address isn't known beforehand. */
	follow?: string;
	/** For somebody who isn't signed in. */
	isSignedOut?: true;
};

const BORLANGE = "/admin/projects/ecodatacenter-borlange-mistral";

/** Types of pages for editors, each with one that has all of its parts. */
const WITH_ALL_PARTS: Record<string, AdminPage> = {
	"sign in": { path: "/admin/sign-in?next=/en/admin/people", isSignedOut: true },
	"a used link for a password": { path: "/admin/reset?token=used", isSignedOut: true },
	"a used link for setting up": { path: "/admin/set-up?token=used", isSignedOut: true },
	queue: { path: "/admin" },
	"queue: dead links": { path: "/admin/queue/link" },
	"queue: disputed": { path: "/admin/queue/disputed" },
	"queue: duplicates": { path: "/admin/queue/duplicate" },
	"queue: ageing": { path: "/admin/queue/ageing?page=2" },
	"queue: uncited": { path: "/admin/queue/uncited" },
	"queue: parties without a source": { path: "/admin/queue/uncited?facts=participations" },
	projects: { path: "/admin/projects?sort=missing" },
	"no such project": { path: "/admin/projects?q=nothing-of-the-kind" },
	"new project": { path: "/admin/projects/new" },
	project: { path: BORLANGE },
	"disputed project, saved": { path: "/admin/projects/campus-ia-fouju-mgx?saved=1" },
	organizations: { path: "/admin/organizations?q=data" },
	"new organization": { path: "/admin/organizations/new" },
	organization: { path: "/admin/organizations/eco-data-center" },
	"choosing what to merge": { path: "/admin/organizations/eco-data-center/merge?q=areim" },
	"a merge's plan": { path: "/admin/organizations/eco-data-center/merge?with=areim" },
	sources: { path: "/admin/sources?lack=unarchived" },
	"new source": { path: "/admin/sources/new" },
	source: { path: "/admin/sources/swedenherald-2026-borlange" },
	"a merge's plan for sources": {
		path: "/admin/sources/swedenherald-2026-borlange/merge?with=inspiratia-2024-09-10-borlange",
	},
	programmes: { path: "/admin/programmes" },
	"new programme": { path: "/admin/programmes/new" },
	programme: { path: "/admin/programmes/france-ai-action-summit-2025" },
	suggestions: { path: "/admin/suggestions" },
	history: { path: `${BORLANGE}/history` },
	version: { path: `${BORLANGE}/history/1` },
	comparison: { path: `${BORLANGE}/history/compare?from=1&to=2` },
	imports: { path: "/admin/imports" },
	import: { path: "/admin/imports", follow: "/admin/imports/" },
	people: { path: "/admin/people" },
	person: { path: "/admin/people", follow: "/admin/people/" },
	keys: { path: "/admin/tokens" },
	account: { path: "/admin/account" },
	"second factor": { path: "/admin/account/second-factor" },
};

/** Whether a type is one of the pages of a folder: `[slug]` stands for any name. */
function isPageOf(folder: string, { path, follow }: AdminPage): boolean {
	const pattern = new RegExp(`^/${folder.replace(/\[\w+\]/g, "[^/]+")}$`);
	return pattern.test(follow ? `${follow}one` : path.replace(/\?.*/, ""));
}

/** The page of a folder that no type is of, if it asks for a permission and its address is known. */
function missingType({ folder, asks, path, follow }: PageAccess): [string, AdminPage][] {
	const isEditors = folder.startsWith("admin") && asks in PERMISSIONS && follow === undefined;
	const isLookedAt = Object.values(WITH_ALL_PARTS).some((type) => isPageOf(folder, type));
	return isEditors && !isLookedAt ? [[folder, { path }]] : [];
}

/** Every type of page for editors; one of a folder that has no line above is looked at where the list of access has it. */
export const ADMIN_PAGE_TYPES: Record<string, AdminPage> = {
	...WITH_ALL_PARTS,
	...Object.fromEntries(PAGES.flatMap(missingType)),
};
