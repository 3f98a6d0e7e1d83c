import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../../verify/free-port";
import type { BenchContext } from "../context";
import type { Load } from "../load";
import { rawAnswer } from "../raw-answer";
import { assertRight, type Row } from "../row";
import { startServer } from "../server-process";
import { figure, ratios } from "../statistics";
import { NewViews, queryOf } from "../views";

const SECONDS = 2;
const CONNECTIONS = 8;
/** More than any server here answers in `SECONDS`. */
const PAGES_A_ROUND = 4_000;
const LISTS_A_ROUND = 20_000;
const COMPARED = 20;

/** Views that nobody has asked for before: pages against a dynamic Next page, lists against a prepared query. */
export async function benchNew(context: BenchContext): Promise<Row[]> {
	const views = new NewViews(await context.known());
	return [await newPages(context, views), await newLists(context, views)];
}

async function newPages(context: BenchContext, views: NewViews): Promise<Row> {
	context.say("  new-pages");
	const application = await context.application();
	const minimal = await context.minimal();
	const ours: Load[] = [];
	const yardstick: Load[] = [];
	await inTurns(context, [application.pid, minimal.pid], async (isCounted) => {
		const load = await context.load();
		const settings = { seconds: SECONDS, connections: CONNECTIONS, isOnce: true };
		const queries = views.take(PAGES_A_ROUND).map(queryOf);
		const places = ["/en", "/en/projects", "/fr", "/fr/projects"];
		const pages = queries.map((query, index) => `${places[index % places.length]}?${query}`);
		const measured = await load.run(application.address, pages, settings);
		const beside = await load.run(
			minimal.address,
			queries.map((query) => `/list?${query}`),
			settings,
		);
		if (!isCounted) return;
		ours.push(measured);
		yardstick.push(beside);
	});
	const ratio = ratios(
		ours.map(({ perSecond }) => perSecond),
		yardstick.map(({ perSecond }) => perSecond),
	);
	return {
		name: "new-pages",
		what: "requests a second, pages of views never asked for before (dashboard and table, both languages)",
		unit: "req/s",
		ours: figure(ours.map(({ perSecond }) => perSecond)),
		yardstick: {
			name: "a dynamic Next page, table of at most 50 rows",
			figure: figure(yardstick.map(({ perSecond }) => perSecond)),
		},
		ratio,
		target: "≥ 1 ×",
		met: ratio.median >= 1,
		note: `${CONNECTIONS} connections, gzip. The yardstick filters rows in memory and has no other content.`,
	};
}

async function newLists(context: BenchContext, views: NewViews): Promise<Row> {
	context.say("  new-lists");
	const application = await context.application();
	const server = await startQueryServer(context);
	const path = (view: { countries: string[]; statuses: string[] }) =>
		`/api/v1/projects?${queryOf(view)}&measure=projects`;
	for (const view of views.take(COMPARED)) {
		const [ours, theirs] = await Promise.all([application, server].map(({ address }) => list(address + path(view))));
		assertRight(JSON.stringify(ours) === JSON.stringify(theirs), `${path(view)}: SQL lists other rows`);
	}
	const ours: Load[] = [];
	const yardstick: Load[] = [];
	try {
		await inTurns(context, [application.pid, server.pid], async (isCounted) => {
			const load = await context.load();
			const settings = { seconds: SECONDS, connections: CONNECTIONS, encoding: "identity", isOnce: true };
			const paths = views.take(LISTS_A_ROUND).map(path);
			const measured = await load.run(application.address, paths, settings);
			const beside = await load.run(server.address, paths, settings);
			if (!isCounted) return;
			ours.push(measured);
			yardstick.push(beside);
		});
	} finally {
		await server.stop();
	}
	const ratio = ratios(
		ours.map(({ perSecond }) => perSecond),
		yardstick.map(({ perSecond }) => perSecond),
	);
	return {
		name: "new-lists",
		what: "requests a second, filtered lists as JSON never asked for before",
		unit: "req/s",
		ours: figure(ours.map(({ perSecond }) => perSecond)),
		yardstick: {
			name: "bare node:http + one prepared pg query",
			figure: figure(yardstick.map(({ perSecond }) => perSecond)),
		},
		ratio,
		target: "≥ 0.3 ×",
		met: ratio.median >= 0.3,
		note: `${CONNECTIONS} connections, not compressed; ${COMPARED} lists were compared row by row. ${(await context.database()).name}.`,
	};
}

/** One round that doesn't count, then the rounds, with both servers held to the same core. */
async function inTurns(context: BenchContext, pids: number[], round: (isCounted: boolean) => Promise<void>) {
	const load = await context.load();
	try {
		for (const pid of pids) await load.pin(pid);
		for (let index = -1; index < context.rounds; index++) await round(index >= 0);
	} finally {
		for (const pid of pids) await load.unpin(pid).catch(() => undefined);
	}
}

async function startQueryServer(context: BenchContext) {
	const { address } = await context.application();
	const database = await context.database();
	await database.client.query("DROP TABLE IF EXISTS list");
	const data: { country: string; status: string }[] = [];
	for (let next: string | null = "/api/v1/projects?measure=projects&sort=name&limit=500"; next !== null; ) {
		const page = JSON.parse(String((await rawAnswer(address + next, "identity")).body));
		data.push(...page.data);
		next = page.meta.next;
	}
	const rows = data.map((row) => ({
		country: row.country,
		status: row.status,
		json: JSON.stringify(row),
	}));
	const port = await freePort();
	const file = join(context.folder, "query-server.json");
	writeFileSync(file, JSON.stringify({ url: database.url, port, rows }), { mode: 0o600 });
	return startServer(["cli/bench/query-server.mjs", file], { port, path: "/?country=SE", cwd: context.root });
}

async function list(url: string): Promise<{ data: unknown; total: number }> {
	const { status, body } = await rawAnswer(url, "identity");
	assertRight(status === 200, `${url} is answered with ${status}`);
	const { data, meta } = JSON.parse(String(body));
	return { data, total: Number(meta.total) };
}
