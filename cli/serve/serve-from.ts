import { hasSignedCookie } from "@/lib/server/auth/session/session-cookie";
import { getClient, getLoadingPool } from "@/lib/server/db/client";
import type { OpenDatabase } from "@/lib/server/db/database";
import { databasePresence } from "@/lib/server/db/serving/database-presence";
import { DATA_STATE } from "@/lib/server/http/cache/data-state";
import { responseCache } from "@/lib/server/http/cache/response-cache";
import { build, isBuilt } from "./build";
import type { DatasetChoice } from "./dataset-option";
import { ANY_ACTION, builtActions } from "./front/form/built-actions";
import { createHandle } from "./front/handle";
import { oneAtATime } from "./front/one-at-a-time";
import { withDrawnPages } from "./front/pages/drawn-pages";
import { publicFiles } from "./front/public-files";
import { publicReadsAlone, withPublicReads } from "./front/public-reads";
import { queued, Turns } from "./front/request-queue";
import { withCorrectStatus } from "./front/response-status";
import { checkHealth } from "./health";
import { sayAddresses } from "./listen/addresses";
import { listen } from "./listen/http-server";
import { loadDataset } from "./load-dataset";
import { loadNative } from "./load-native";
import type { Close, Mode } from "./serve";
import { type Application, type Place, startNext } from "./start-next";
import { step } from "./step";

type Start = { mode: Mode; dataset: DatasetChoice; root: string; place: Place };

/**
 * Migrates and fills the database that `opening` gives, builds if needed, and serves. What is open is put into `opened`,
 * to be closed by the caller. Next and what else needs no database are loaded while that opens in a thread of its own.
 */
export async function serveFrom(opening: Promise<OpenDatabase>, start: Start, opened: Close[]): Promise<void> {
	const { mode, dataset, root, place } = start;
	const early = startBuilt(start);
	// Whoever waits for it hears of a failure.
	early.catch(() => {});
	const database = await opening;
	const http = await listen(place.port, place.host);
	opened.push(() => http.close());
	database.announce(http.address);

	const { migrate } = await import("@/lib/server/db/migrate/migrate");
	for (const name of (await migrate(database.url)).applied) console.log(`  applied ${name}`);
	const { hasFactors, seeded } = await askAtStart();
	if (dataset === "shipped") await loadDataset(database.url, root, seeded);
	// The first reader needn't wait for the dataset; what fails here is told to whoever asks.
	const loaded = DATA_STATE.ask().catch(() => {});
	const secret = await checkedSecret(hasFactors);
	await loadNative();

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
	const turns = new Turns();
	const answering = withCorrectStatus(queued(reading, turns));
	const cache =
		mode === "production" ? responseCache(answering, DATA_STATE, publicReadsAlone(turns)) : { handle: answering };
	const front = createHandle(cache.handle, {
		health: () => checkHealth(databasePresence(), database.kind),
		hasSession: ({ headers }) => hasSignedCookie(headers.cookie, secret),
		files: publicFiles(root),
		isDevelopment: mode === "development",
		actions: mode === "production" ? builtActions(root) : ANY_ACTION,
	});
	http.open(oneAtATime(front), "answerAtOnce" in cache ? cache.answerAtOnce : undefined);
	console.log(`\n${sayAddresses(http.addresses)}\n`);
	await offerSetUp(http.address);
}

/** Next, loaded while the database opens, if its build is that of these sources. */
async function startBuilt({ mode, root, place }: Start): Promise<Application | null> {
	return mode === "production" && isBuilt(root) ? startNext(root, place) : null;
}

/** By SQL alone: to load Prisma's client takes about 0.2 s, and nobody needs it yet. */
async function askAtStart(): Promise<{ seeded: string | null; hasFactors: boolean }> {
	const question = `SELECT obj_description('"DatasetVersion"'::regclass) AS "seeded",
		EXISTS (SELECT 1 FROM "TwoFactor") AS "hasFactors"`;
	const [rows] = await getLoadingPool().read((ask) => ask<{ seeded: string | null; hasFactors: boolean }>([question]));
	return rows?.[0] ?? { seeded: null, hasFactors: true };
}

/** The secret of the database, made where there is none yet; says so where second factors were encrypted with another. */
async function checkedSecret(hasFactors: boolean): Promise<string> {
	const { authSecret } = await import("@/lib/server/auth/secret");
	const client = getClient();
	const secret = await authSecret(client);
	if (!hasFactors) return secret;
	const { readsFactors } = await import("@/lib/server/auth/second-factor/app-code");
	if (await readsFactors(client, secret)) return secret;
	console.log(
		"Second factors were encrypted with another secret (AUTH_SECRET): their owners can't sign in until it is back, or " +
			"`node cli/run.mjs user reset <email> --second-factor` takes them away.",
	);
	return secret;
}

/** So long as nobody can manage people, whoever sees the server's output may become the first who does. */
async function offerSetUp(address: string): Promise<void> {
	const { openSetUp } = await import("@/lib/server/auth/password/set-up");
	const token = await openSetUp(getClient());
	if (!token) return;
	const link = new URL(`/en/admin/set-up?token=${token}`, process.env.SITE_URL || address);
	console.log(`There is no administrator yet. This link makes the first one, once, within a day:\n${link}\n`);
}
