import { hasSignedCookie } from "@/lib/server/auth/session/session-cookie";
import type { PrismaClient } from "@/lib/server/db/client";
import { openDatabase } from "@/lib/server/db/database";
import { databasePresence } from "@/lib/server/db/serving/database-presence";
import { dataFolder } from "@/lib/server/db/url";
import { DATA_STATE } from "@/lib/server/http/cache/data-state";
import { responseCache } from "@/lib/server/http/cache/response-cache";
import { build, isBuilt } from "./build";
import { checkServerSetUp } from "./checks/check-set-up";
import type { DatasetChoice } from "./dataset-option";
import { ANY_ACTION, builtActions } from "./front/form/built-actions";
import { createHandle } from "./front/handle";
import { oneAtATime } from "./front/one-at-a-time";
import { withDrawnPages } from "./front/pages/drawn-pages";
import { publicFiles } from "./front/public-files";
import { withPublicReads } from "./front/public-reads";
import { queued } from "./front/request-queue";
import { withCorrectStatus } from "./front/response-status";
import { checkHealth } from "./health";
import { keepHeapLean } from "./lean-heap";
import { sayAddresses } from "./listen/addresses";
import { listen, readPort } from "./listen/http-server";
import { loadDataset } from "./load-dataset";
import { loadNative } from "./load-native";
import { outliveLog } from "./outlive-log";
import { type Application, type Place, startNext } from "./start-next";
import { step } from "./step";
import { untilStopped } from "./until-stopped";

export type Mode = "production" | "development";
type Close = () => Promise<void>;

/**
 * Looks for what is wrong with the set-up, then opens, migrates and fills the database, builds if needed, and serves
 * until the process is told to stop; then closes all of it, last opened first, and ends the process. Throws when a step
 * fails, with everything closed again.
 */
export async function serve(mode: Mode, dataset: DatasetChoice): Promise<void> {
	outliveLog();
	keepHeapLean();
	await checkServerSetUp();
	const opened: Close[] = [];
	try {
		const stopped = untilStopped();
		const lost = open(mode, dataset, opened).then((database) => database.lost);
		const reason = await Promise.race([stopped, lost.then(failDatabase)]);
		console.log(`Stopping (${reason}) …`);
		// A step that is cut off in the middle fails, which is no news any more.
		lost.catch(() => {});
	} finally {
		for (const close of opened.reverse()) await close();
	}
	process.exit(0);
}

function failDatabase(reason: string): never {
	throw new Error(`The embedded database stopped (${reason}): start again; what was saved is kept.`);
}

async function open(mode: Mode, dataset: DatasetChoice, opened: Close[]) {
	const root = process.cwd();
	const place = { port: readPort(process.env.PORT), host: process.env.HOST || undefined };
	// Next and React read it when they are loaded.
	Object.assign(process.env, { NODE_ENV: mode });
	const early = startBuilt(mode, root, place);
	const where = process.env.DATABASE_URL ? "DATABASE_URL" : dataFolder();
	const database = await step(`Opening the database (${where})`, () => openDatabase({ exclusive: true }));
	opened.push(() => database.close());
	// Every query of the application reads it.
	process.env.DATABASE_URL = database.url;

	const http = await listen(place.port, place.host);
	opened.push(() => http.close());
	database.announce(http.address);

	const { migrate } = await import("@/lib/server/db/migrate/migrate");
	for (const name of (await migrate(database.url)).applied) console.log(`  applied ${name}`);
	const { getClient } = await import("@/lib/server/db/client");
	const client = getClient();
	const secret = await checkedSecret(client);
	if (dataset === "shipped") await loadDataset(database.url, root);
	// The first reader needn't wait for the dataset; what fails here is told to whoever asks.
	const loaded = DATA_STATE.ask().catch(() => {});

	if (mode === "production" && !(await early)) {
		await step("Building the application (next build)", () => build(root));
	}
	const application = await step(
		"Starting the application",
		async () => (await early) ?? startNext(root, place, mode === "development" ? http.server : undefined),
	);
	await loaded;
	opened.push(application.close);
	const reading = mode === "production" ? withPublicReads(withDrawnPages(application.handle)) : application.handle;
	const answering = withCorrectStatus(queued(reading));
	const cache = mode === "production" ? responseCache(answering, DATA_STATE) : { handle: answering };
	const front = createHandle(cache.handle, {
		health: () => checkHealth(databasePresence(), database.kind),
		hasSession: ({ headers }) => hasSignedCookie(headers.cookie, secret),
		files: publicFiles(root),
		isDevelopment: mode === "development",
		actions: mode === "production" ? builtActions(root) : ANY_ACTION,
	});
	http.open(oneAtATime(front), "answerAtOnce" in cache ? cache.answerAtOnce : undefined);
	console.log(`\n${sayAddresses(http.addresses)}\n`);
	await offerSetUp(client, http.address);
	return database;
}

/** What needs no database, loaded while that opens in a thread of its own: Next, too, if its build is that of these sources. */
async function startBuilt(mode: Mode, root: string, place: Place): Promise<Application | null> {
	await loadNative();
	return mode === "production" && isBuilt(root) ? startNext(root, place) : null;
}

/** The secret of the database, made where there is none yet; says so where second factors were encrypted with another. */
async function checkedSecret(client: PrismaClient): Promise<string> {
	const { authSecret } = await import("@/lib/server/auth/secret");
	const secret = await authSecret(client);
	if ((await client.twoFactor.count()) === 0) return secret;
	const { readsFactors } = await import("@/lib/server/auth/second-factor/app-code");
	if (await readsFactors(client, secret)) return secret;
	console.log(
		"Second factors were encrypted with another secret (AUTH_SECRET): their owners can't sign in until it is back, or " +
			"`node cli/run.mjs user reset <email> --second-factor` takes them away.",
	);
	return secret;
}

/** So long as nobody can manage people, whoever sees the server's output may become the first who does. */
async function offerSetUp(client: PrismaClient, address: string): Promise<void> {
	const { openSetUp } = await import("@/lib/server/auth/password/set-up");
	const token = await openSetUp(client);
	if (!token) return;
	const link = new URL(`/en/admin/set-up?token=${token}`, process.env.SITE_URL || address);
	console.log(`There is no administrator yet. This link makes the first one, once, within a day:\n${link}\n`);
}
