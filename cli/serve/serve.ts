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
import { sayAddresses } from "./listen/addresses";
import { listen, readPort } from "./listen/http-server";
import { loadDataset } from "./load-dataset";
import { loadNative } from "./load-native";
import { outliveLog } from "./outlive-log";
import { startNext } from "./start-next";
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
	const port = readPort(process.env.PORT);
	// Loaded while the database opens in a thread of its own.
	const native = loadNative();
	native.catch(() => {});
	const where = process.env.DATABASE_URL ? "DATABASE_URL" : dataFolder();
	const database = await step(`Opening the database (${where})`, () => openDatabase({ exclusive: true }));
	opened.push(() => database.close());
	// Next reads these when it is loaded, and every query of the application does.
	Object.assign(process.env, { DATABASE_URL: database.url, NODE_ENV: mode });
	await native;

	const http = await listen(port, process.env.HOST || undefined);
	opened.push(() => http.close());
	database.announce(http.address);

	const { migrate } = await import("@/lib/server/db/migrate/migrate");
	for (const name of (await migrate(database.url)).applied) console.log(`  applied ${name}`);
	const { createClient } = await import("@/lib/server/db/client");
	const client = createClient(database.url);
	opened.push(() => client.$disconnect());
	const secret = await checkedSecret(client);
	if (dataset === "shipped") await loadDataset(client, root);

	if (mode === "production" && !isBuilt(root)) {
		await step("Building the application (next build)", () => build(root));
	}
	const application = await step("Starting the application", () =>
		startNext(mode, root, { server: http.server, port, host: process.env.HOST }),
	);
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
