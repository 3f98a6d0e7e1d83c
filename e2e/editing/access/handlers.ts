import type { Permission } from "@/lib/domain/access/permissions";

type Method = "GET" | "POST" | "PUT" | "DELETE";
export type Rule = {
	/** `anybody`, or the permission that it asks. */
	asks: Permission | "anybody";
	/** What those who may are answered when they send nothing else, which changes nothing. */
	answers: number;
};
export type HandlerAccess = {
	/** The folder of its route.ts, under app/api. */
	folder: string;
	/** One of its addresses. */
	path: string;
	/** By what it knows who asks: the session's cookie, or a key to the API. */
	by: "session" | "key";
	/** HEAD is as GET, OPTIONS says what there is to anybody, and every other method is a 405. */
	rules: Partial<Record<Method, Rule>>;
};

const open: Rule = { asks: "anybody", answers: 200 };
const PROJECT = "campus-ia-fouju-mgx";
const PROGRAMME = "france-ai-action-summit-2025";
const SOURCE = "dcnn-2026-02-11-mistral-borlange";
/** Without a precondition nothing is written. */
const publish: Rule = { asks: "record.publish", answers: 428 };
const writes = { PUT: publish, DELETE: publish };

function publicRead(name: string, query = ""): HandlerAccess {
	return { folder: `v1/${name}`, path: `/api/v1/${name}${query}`, by: "key", rules: { GET: open } };
}

function withKey(folder: string, path: string, asks: Permission): HandlerAccess {
	return { folder: `v1/${folder}`, path: `/api/v1/${path}`, by: "key", rules: { GET: { asks, answers: 200 } } };
}

/** What an editors' field looks up. */
function lookup(name: string, query = ""): HandlerAccess {
	const rules = { GET: { asks: "draft.keep", answers: 200 } } as const;
	return { folder: `editing/${name}`, path: `/api/editing/${name}${query}`, by: "session", rules };
}

/** Every route handler, and whom its methods ask for. */
export const HANDLERS: HandlerAccess[] = [
	{ folder: "v1", path: "/api/v1", by: "key", rules: { GET: open } },
	publicRead("projects"),
	publicRead("projects.csv"),
	publicRead("rollup"),
	publicRead("rollup.csv"),
	publicRead("rows"),
	publicRead("rows.csv"),
	publicRead("facets"),
	publicRead("countries"),
	publicRead("companies"),
	publicRead("companies.csv"),
	publicRead("compare", "?country=FR,SE"),
	publicRead("compare.csv", "?country=FR,SE"),
	publicRead("programmes"),
	publicRead("programmes.csv"),
	publicRead("search"),
	publicRead("search/data"),
	publicRead("outcome"),
	publicRead("outcome.csv"),
	publicRead("bridge"),
	publicRead("changed"),
	publicRead("bridge.csv"),
	publicRead("dataset"),
	{ folder: "v1/projects/[slug]", path: `/api/v1/projects/${PROJECT}`, by: "key", rules: { GET: open, ...writes } },
	{ folder: "v1/companies/[slug]", path: "/api/v1/companies/mistral-ai", by: "key", rules: { GET: open } },
	{
		folder: "v1/programmes/[slug]",
		path: `/api/v1/programmes/${PROGRAMME}`,
		by: "key",
		rules: { GET: open, ...writes },
	},
	{ folder: "v1/organizations/[slug]", path: "/api/v1/organizations/mistral-ai", by: "key", rules: writes },
	{ folder: "v1/sources/[slug]", path: `/api/v1/sources/${SOURCE}`, by: "key", rules: writes },
	withKey("me", "me", "account.manage"),
	withKey("queue", "queue", "admin.enter"),
	withKey("[collection]/[slug]/document", `projects/${PROJECT}/document`, "admin.enter"),
	withKey("[collection]/[slug]/revisions", `projects/${PROJECT}/revisions`, "admin.enter"),
	{
		folder: "v1/[[...path]]",
		path: "/api/v1/no/such/address",
		by: "key",
		rules: { GET: { asks: "anybody", answers: 404 } },
	},
	lookup("sources", "?q=mistral"),
	lookup("organizations", "?q=mistral"),
	lookup("places"),
	lookup("place", "?latitude=60.48&longitude=15.43&country=SE"),
	lookup("alike", "?subject=project&name=Fouju"),
	lookup("page", "?url=https://gazette.example/article"),
	lookup("rates"),
	lookup("outlines"),
	{
		folder: "drafts/[subject]/[key]",
		path: "/api/drafts/project/none-such",
		by: "session",
		rules: {
			// Nobody has a draft of this name.
			GET: { asks: "draft.keep", answers: 404 },
			PUT: { asks: "draft.keep", answers: 415 },
			DELETE: { asks: "draft.keep", answers: 200 },
			POST: { asks: "draft.keep", answers: 303 },
		},
	},
	{
		folder: "open-forms/[subject]/[key]",
		path: "/api/open-forms/project/none-such",
		by: "session",
		rules: { PUT: { asks: "draft.keep", answers: 415 } },
	},
];
