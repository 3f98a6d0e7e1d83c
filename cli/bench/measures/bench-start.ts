import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import type { BenchContext } from "../context";
import { residentBytes } from "../processes";
import { BYTES_PER } from "../report";
import { assertRight, CannotMeasure, type Row } from "../row";
import { figure, ratios } from "../statistics";
import { type KnownRecords, pageMix } from "../views";

const START_TARGET_MS = 2_000;
/** By PGlite alone and a minimal Next application together. */
const MEMORY_TARGET = 1.3;
/** Of the application alone, its database being somebody else's. */
const MEMORY_TARGET_MB = 300;
const SEED_TARGET_MS = 20_000;
const SEEDS = 3;
const LOAD_SECONDS = 3;
/** Time to give back what a load needed for a moment. */
const SETTLE_MS = 3_000;

/** From the start of the process to the first page, when everything has been built and loaded before. */
export async function benchStart(context: BenchContext): Promise<Row[]> {
	await context.application();
	await (await context.minimal()).stop();
	const ours: number[] = [];
	const yardstick: number[] = [];
	await context.stopApplication();
	for (let round = 0; round < context.rounds; round++) {
		const application = await context.startApplication();
		await application.stop();
		const minimal = await context.startMinimal();
		await minimal.stop();
		ours.push(application.firstAnswerMs);
		yardstick.push(minimal.firstAnswerMs);
	}
	context.forgetMinimal();
	const time = figure(ours);
	return [
		{
			name: "start",
			what: "second start: from the start of the process to the first page",
			unit: "ms",
			ours: time,
			yardstick: { name: "minimal page under next start", figure: figure(yardstick) },
			ratio: ratios(ours, yardstick),
			target: `≤ ${START_TARGET_MS} ms`,
			met: time.median <= START_TARGET_MS,
			note: "`node cli/run.mjs start`, which is what `npm start` runs; the database opened, the dataset and the build checked.",
		},
	];
}

/** Memory of all processes after a load of pages: with the embedded database, and with one of its own. */
export async function benchMemory(context: BenchContext): Promise<Row[]> {
	const known = await context.known();
	const load = await context.load();
	// A server of its own, so that it doesn't matter what was measured before.
	await context.stopApplication();
	const application = await context.application();
	const atRest = residentBytes(application.pid) / BYTES_PER.MB;
	await load.run(application.address, pageMix(known), { seconds: LOAD_SECONDS });
	const minimal = await context.minimal();
	const list = known.countries.map((country) => `/list?country=${country}`);
	await load.run(minimal.address, ["/", ...list], { seconds: LOAD_SECONDS });
	await wait(SETTLE_MS);
	const bytes = figure([residentBytes(application.pid) / BYTES_PER.MB]);
	const next = residentBytes(minimal.pid) / BYTES_PER.MB;
	assertRight(bytes.median > 0, "the memory of the processes couldn't be read");
	await context.stopApplication();
	const embedded = await context.startEmbedded();
	await wait(SETTLE_MS);
	const database = residentBytes(embedded.pid) / BYTES_PER.MB;
	await embedded.stop();
	const beside = figure([next + database]);
	const ratio = figure([bytes.median / beside.median]);
	const after = `${SETTLE_MS / 1000} s after ${LOAD_SECONDS} s of the mix of pages by 32 connections on a fresh start`;
	return [
		{
			name: "memory",
			what: "resident memory of the application and its embedded database after a load",
			unit: "MB",
			ours: bytes,
			yardstick: { name: "PGlite alone + minimal page under next start after a load", figure: beside },
			ratio,
			target: `≤ ${MEMORY_TARGET} ×`,
			met: ratio.median <= MEMORY_TARGET,
			note: `all processes, ${after}; ${atRest.toFixed(0)} MB before it. PGlite, having counted every row of the same data, holds ${database.toFixed(0)} MB, the minimal application ${next.toFixed(0)} MB.`,
		},
		await memoryWithPostgres(context, known, after),
	];
}

async function memoryWithPostgres(context: BenchContext, known: KnownRecords, after: string): Promise<Row> {
	const url = await context.emptyDatabase();
	const load = await context.load();
	// The first start fills the database, which no later one does.
	await (await context.startApplication(url)).stop();
	const application = await context.startApplication(url);
	await load.run(application.address, pageMix(known), { seconds: LOAD_SECONDS });
	await wait(SETTLE_MS);
	const bytes = figure([residentBytes(application.pid) / BYTES_PER.MB]);
	await application.stop();
	return {
		name: "memory-postgres",
		what: "resident memory of the application after a load, with DATABASE_URL",
		unit: "MB",
		ours: bytes,
		yardstick: null,
		ratio: null,
		target: `≤ ${MEMORY_TARGET_MB} MB`,
		met: bytes.median <= MEMORY_TARGET_MB,
		note: `the application's processes without PostgreSQL's, ${after}, which found the database filled.`,
	};
}

/** A new database with the whole dataset, as a first start makes it. */
export async function benchSeed(context: BenchContext): Promise<Row[]> {
	const times: number[] = [];
	for (let round = 0; round < Math.min(SEEDS, context.rounds); round++) {
		const folder = join(context.folder, `seed-${round}`);
		const env = { ...process.env, GIGACAMPUS_DATA_DIR: folder, DATABASE_URL: "" };
		const started = performance.now();
		const { stdout } = await promisify(execFile)(process.execPath, ["cli/run.mjs", "seed"], { cwd: context.root, env });
		times.push(performance.now() - started);
		const projects = /^projects: (\d+) new, 0 changed, 0 unchanged/m.exec(stdout)?.[1];
		if (projects === undefined) throw new CannotMeasure(`the seed said something unexpected: ${stdout.trim()}`);
		assertRight(Number(projects) > 0, "the seed loaded no project");
		rmSync(folder, { recursive: true, force: true });
	}
	const time = figure(times);
	return [
		{
			name: "seed",
			what: "a new embedded database with the whole dataset",
			unit: "ms",
			ours: time,
			yardstick: null,
			ratio: null,
			target: `≤ ${SEED_TARGET_MS / 1000} s`,
			met: time.median <= SEED_TARGET_MS,
			note: "the whole command `seed` on an empty folder: making the database, migrating, the shipped projects with their revisions, fsync on.",
		},
	];
}
