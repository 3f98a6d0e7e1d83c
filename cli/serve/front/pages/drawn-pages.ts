// Pages of views that nobody has asked for before, drawn in front of Next.

import { randomUUID } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { type DispatchFunc, inject } from "light-my-request";
import { LRUCache } from "lru-cache";
import type { Dataset } from "@/lib/domain/record/dataset";
import { LOCALES, type Locale } from "@/lib/domain/values/vocabulary";
import { datasetHref } from "@/lib/server/http/api/dataset-text";
import { isPublic } from "@/lib/server/http/cache/response-cache";
import { knownDataset } from "@/lib/server/queries/dataset/known-dataset";
import { newRequestContext, runInRequestContext } from "@/lib/server/request-context";
import { today } from "@/lib/server/today";
import type { Handle } from "../handle";
import { type PageQuery, readPageQuery, writePageQuery } from "./page-query";
import { cutShell, fillShell, type Shell, type ShellOf } from "./shell";

/** A page that is nothing but its live region in the frame of every page. */
type Page = { path: string; locale: Locale; page: "dashboard" | "explorer" | "projects" };

/** A page of one dataset on one day. */
type Edition = Page & ShellOf & { dataset: Dataset };

/** What the application draws around the regions of an edition, and says of it. */
type Kept = { shell: Shell; headers: OutgoingHttpHeaders };

const PAGES: ReadonlyMap<string, Page> = new Map(
	LOCALES.flatMap((locale): [string, Page][] => [
		[`/${locale}`, { path: `/${locale}`, locale, page: "dashboard" }],
		[`/${locale}/explore`, { path: `/${locale}/explore`, locale, page: "explorer" }],
		[`/${locale}/projects`, { path: `/${locale}/projects`, locale, page: "projects" }],
	]),
);
/** The editions before and after a change of the data, twice over. */
const MOST_KEPT = 4 * PAGES.size;
/** What is said of one body or one connection. */
const OF_ONE_ANSWER = ["connection", "content-length", "date", "etag", "keep-alive", "transfer-encoding"];

/**
 * An application in front of which new views of `PAGES` are drawn, as anybody reads them: the live region by React in
 * this thread, inside what the application has drawn around another view of the same edition. The application itself
 * answers until that shell is there, and wherever something isn't as it is known here.
 */
export function withDrawnPages(application: Handle): Handle {
	/** By edition; null while it is being made, and where the application draws something else than what is known here. */
	const shells = new LRUCache<string, { kept: Kept | null }>({ max: MOST_KEPT });

	return async (request, response) => {
		const asked = readRequest(request);
		const edition = asked && (await currentEdition(asked.page));
		if (!edition) return application(request, response);
		const key = `${edition.path} ${edition.datasetHref} ${edition.today}`;
		const shell = shells.get(key);
		const body = shell?.kept && (await drawPage(shell.kept, edition, asked.query));
		if (shell?.kept && body) {
			response.writeHead(200, { ...shell.kept.headers, "content-length": body.length }).end(body);
			return;
		}
		await application(request, response);
		if (shell) return;
		shells.set(key, { kept: null });
		// Nobody waits for it.
		runInRequestContext(newRequestContext(), () => makeShell(application, edition)).then(
			(kept) => shells.set(key, { kept }),
			() => shells.delete(key),
		);
	};
}

function readRequest(request: IncomingMessage): { page: Page; query: PageQuery } | null {
	const [path = "", raw = ""] = (request.url ?? "").split(/\?(.*)/s);
	const page = PAGES.get(path);
	if (!page || request.method !== "GET" || !isPublic(request)) return null;
	const query = readPageQuery(raw);
	return query && { page, query };
}

/** Null while the database is away: pages say so. */
async function currentEdition(page: Page): Promise<Edition | null> {
	const known = await knownDataset().catch(() => null);
	if (!known || known.staleSince !== null) return null;
	const { dataset } = known;
	return { ...page, dataset, datasetHref: datasetHref(dataset), today: today() };
}

async function drawPage({ shell }: Kept, edition: Edition, query: PageQuery): Promise<Buffer | null> {
	try {
		return Buffer.from(fillShell(shell, { ...query, ...(await regionOf(edition, query)) }));
	} catch (error) {
		console.error(error);
		return null;
	}
}

/** Asks the application for a view that nobody else asks for, and cuts out what is the view's. */
async function makeShell(application: Handle, edition: Edition): Promise<Kept | null> {
	const mark = randomUUID();
	const query = writePageQuery([["mark", mark]]);
	const dispatch = ((request, response) => application(request, response)) as DispatchFunc;
	const { statusCode, headers, payload } = await inject(dispatch, {
		method: "GET",
		url: `${edition.path}?${query.search}`,
		headers: { host: "localhost", accept: "*/*" },
	});
	if (statusCode !== 200) throw new Error(`A page was answered with ${statusCode}.`);
	const shell = cutShell(payload, { ...query, ...(await regionOf(edition, query)) }, mark, edition);
	if (shell) {
		const kept = Object.entries(headers).filter(([name]) => !OF_ONE_ANSWER.includes(name));
		return { shell, headers: Object.fromEntries(kept) };
	}
	const now = await currentEdition(edition);
	if (now?.datasetHref === edition.datasetHref && now.today === edition.today) {
		console.error(`${edition.path} isn't drawn in front of the application, which draws it otherwise.`);
	}
	return null;
}

/** React and the components are loaded when the first page is to be drawn. */
async function regionOf(edition: Edition, { search }: PageQuery): Promise<{ head: string; region: string }> {
	const { drawRegion } = await import("./draw-region");
	return drawRegion(edition, search);
}
