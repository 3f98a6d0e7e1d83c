import { type ChildProcess, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Cookie, Page } from "@playwright/test";
import { test as base, expect, noteComplaints } from "../fixtures";

export type Newsroom = {
	url: string;
	/** The link that makes the first administrator, as the newest start printed it. */
	setUpLink: () => string;
	/** All that the newest start has printed, errors included. */
	log: () => string;
	/** The process of the server. */
	pid: () => number;
	/** Stops the server and starts it again on the same data. */
	restart: () => Promise<void>;
	/** Ends the server; `restart` brings it back. */
	stop: () => Promise<void>;
	/** A browser of its own at this server. */
	open: (options?: BrowserContextOptions) => Promise<Page>;
	/** Sessions that its people have from the beginning: cookies by the address of their owner. */
	sessions: Readonly<Record<string, Cookie[]>>;
};

/** Who is in a newsroom from the beginning: makes them, and answers their sessions. Done once in a run, by its name. */
export type Hiring = { name: string; hire: (newsroom: Newsroom) => Promise<Newsroom["sessions"]> };

/**
 * What a newsroom begins with: the shipped dataset, or nothing; and settings of its server. An object, since two files' objects are never the same:
 * so Playwright gives each file a worker, and a newsroom that no other file changes.
 */
type Beginning = { dataset: "shipped" | "none"; settings?: Readonly<Record<string, string>> };
type Server = { process: ChildProcess; output: () => string };
/** Where a server keeps its data, in the embedded database of a folder or in the PostgreSQL at a URL (or ""); its settings. */
type Place = { folder: string; databaseUrl: string; settings?: Beginning["settings"] };

/** Gone after the run, with all that is in it. */
const E2E_DIR = process.env.GIGACAMPUS_E2E_DIR ?? tmpdir();
const READY_MS = 120_000;
const STOP_MS = 20_000;
/** Inviting the staff of a newsroom through its pages. */
const HIRING_MS = 60_000;

/**
 * A server of one's own, as `npm start` runs it, with nobody in it; ends with the worker. Each file says what it begins
 * with: `test.use({ beginning: { dataset: "shipped" } })`.
 */
export const test = base.extend<
	object,
	{ beginning: Beginning | null; databaseUrl: string; hiring: Hiring; newsroom: Newsroom }
>({
	beginning: [null, { option: true, scope: "worker" }],
	// A test on a PostgreSQL extends this one with its URL.
	databaseUrl: ["", { scope: "worker" }],
	hiring: [
		{ name: "nobody", hire: async () => ({}) },
		{ option: true, scope: "worker" },
	],
	newsroom: [
		async ({ browser, beginning, databaseUrl, hiring }, use) => {
			if (beginning === null) throw new Error("test.use({ beginning }) is missing in this file");
			const { dataset, settings = {} } = beginning;
			const folder = await mkdtemp(join(E2E_DIR, "newsroom-"));
			let sessions: Newsroom["sessions"] = {};
			if (dataset === "shipped" && databaseUrl === "") {
				const prepared = await preparedFolder(browser, hiring);
				await cp(prepared.folder, folder, { recursive: true });
				sessions = prepared.sessions;
			}
			complaints.length = 0;
			const { newsroom, close } = await openNewsroom(browser, { folder, databaseUrl, settings }, dataset, sessions);
			await use(newsroom);
			await close();
			await rm(folder, { recursive: true });
		},
		{ scope: "worker", timeout: 2 * READY_MS + HIRING_MS },
	],
	// The newsroom's pages are as quiet as Playwright's own, which isn't opened: no test of a newsroom looks at it.
	// biome-ignore lint/correctness/noEmptyPattern: Playwright wants the fixtures destructured
	quietPage: async ({}, use) => {
		await use(undefined);
		expect(complaints.splice(0)).toEqual([]);
	},
});

/** What pages of this worker's newsroom complained of since the last test. */
const complaints: string[] = [];

async function openPage(browser: Browser, baseURL: string, contexts: BrowserContext[], options = {}): Promise<Page> {
	const { viewport = null, isMobile = false, hasTouch = false } = test.info().project.use;
	const context = await browser.newContext({ baseURL, viewport, isMobile, hasTouch, ...options });
	contexts.push(context);
	// Refusals, and a server that a test has stopped, are asked for on purpose.
	context.on("page", (page) => noteComplaints(page, baseURL, complaints, "Failed to load resource"));
	return context.newPage();
}

async function openNewsroom(
	browser: Browser,
	place: Place,
	dataset: Beginning["dataset"],
	sessions: Newsroom["sessions"] = {},
): Promise<{ newsroom: Newsroom; close: () => Promise<void> }> {
	const port = await freePort();
	let server = await start(place, port, dataset);
	const contexts: BrowserContext[] = [];
	const newsroom: Newsroom = {
		url: `http://127.0.0.1:${port}`,
		log: () => server.output(),
		pid: () => server.process.pid ?? 0,
		setUpLink: () => /http\S+set-up\?token=\S+/.exec(server.output())?.[0] ?? "",
		restart: async () => {
			await stop(server.process);
			server = await start(place, port, dataset);
		},
		stop: () => stop(server.process),
		open: (options) => openPage(browser, `http://127.0.0.1:${port}`, contexts, options),
		sessions,
	};
	const close = async () => {
		for (const context of contexts) await context.close();
		await stop(server.process);
	};
	return { newsroom, close };
}

type Prepared = { folder: string; sessions: Newsroom["sessions"] };

/**
 * A data folder with the shipped dataset and those who were hired, which newsrooms copy: loading the one and inviting
 * the others takes seconds. Made once in a run, by the worker that asks first; the other waits for it.
 */
async function preparedFolder(browser: Browser, { name, hire }: Hiring): Promise<Prepared> {
	const ready = join(E2E_DIR, name);
	const sessions = join(ready, "sessions.json");
	const folder = join(ready, "data");
	const taken = `${ready}-taken`;
	const prepare = async () => {
		const draft = await mkdtemp(`${ready}-`);
		const place = { folder: join(draft, "data"), databaseUrl: "" };
		const { newsroom, close } = await openNewsroom(browser, place, "shipped");
		try {
			await writeFile(join(draft, "sessions.json"), JSON.stringify(await hire(newsroom)));
		} finally {
			await close();
		}
		await rename(draft, ready);
	};
	/** True for who takes the work upon itself; false while another does. */
	const take = () =>
		mkdir(taken).then(
			() => true,
			(error) => {
				if (error.code !== "EEXIST") throw error;
				return false;
			},
		);
	// Whoever waited for one that failed is the next to try, so that each says what is wrong.
	await expect(async () => {
		if (existsSync(ready)) return;
		expect(await take(), `${name} are being hired`).toBe(true);
		await prepare().finally(() => rm(taken, { recursive: true }));
	}).toPass({ timeout: READY_MS + HIRING_MS });
	return { folder, sessions: JSON.parse(await readFile(sessions, "utf8")) };
}

async function start(
	{ folder, databaseUrl, settings }: Place,
	port: number,
	dataset: Beginning["dataset"],
): Promise<Server> {
	const server = spawn(process.execPath, ["cli/run.mjs", "start", "--dataset", dataset], {
		env: {
			...process.env,
			DATABASE_URL: databaseUrl,
			GIGACAMPUS_DATA_DIR: folder,
			PORT: String(port),
			SITE_URL: "",
			...settings,
		},
		stdio: ["ignore", "pipe", "pipe"],
	});
	let output = "";
	server.stderr.on("data", (chunk) => {
		output += chunk;
		process.stderr.write(chunk);
	});
	const ready = new Promise<void>((settle, fail) => {
		const late = setTimeout(() => fail(new Error(`not ready: ${output}`)), READY_MS);
		server.stdout.on("data", (chunk) => {
			output += chunk;
			// The line that comes after it says whether there is an administrator.
			if (!output.includes("answers at")) return;
			clearTimeout(late);
			settle();
		});
		server.once("exit", (code) => fail(new Error(`ended with ${code}: ${output}`)));
	});
	await ready;
	return { process: server, output: () => output };
}

async function stop(server: ChildProcess): Promise<void> {
	if (server.exitCode !== null || server.signalCode !== null) return;
	const ended = once(server, "exit");
	server.kill("SIGTERM");
	// One that is busy with an attack hears nothing.
	const late = setTimeout(() => server.kill("SIGKILL"), STOP_MS);
	await ended;
	clearTimeout(late);
}

async function freePort(): Promise<number> {
	const probe = createServer();
	probe.listen(0, "127.0.0.1");
	await once(probe, "listening");
	const address = probe.address();
	probe.close();
	if (address === null || typeof address === "string") throw new Error("no port");
	return address.port;
}

/** The code that an app shows for this key (base32) so many 30-second steps from now (RFC 6238). */
export function codeOfApp(secret: string, steps = 0): string {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
	const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
	const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
	const mac = createHmac("sha1", key).update(counter).digest();
	const offset = (mac.at(-1) ?? 0) & 15;
	return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
