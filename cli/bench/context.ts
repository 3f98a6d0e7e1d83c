import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { CHROMIUM_ARGUMENTS, chooseChromium } from "../verify/chromium";
import { freePort } from "../verify/free-port";
import { LoadGenerator } from "./load";
import { buildMinimal, minimalProgram } from "./minimal-app";
import type { RawAnswer } from "./raw-answer";
import { CannotMeasure } from "./row";
import { type ServerProcess, startServer } from "./server-process";
import type { KnownRecords } from "./views";
import { openYardstickDatabase, type YardstickDatabase } from "./yardstick-database";

/** Building and a first start included. */
const PATIENCE_MS = 6 * 60_000;

/** A project as the API lists it, as far as the measurements need it. */
export type ListedProject = { slug: string; name: string; country: string; status: string };

/** What the measurements share: each is made when it is first asked for, and all are put away at the end. */
export class BenchContext {
	readonly #made = new Map<string, Promise<unknown>>();
	readonly #close: (() => Promise<void> | void)[] = [];
	/** Lines about what was used, for the report. */
	readonly tools = new Set<string>();

	constructor(
		readonly root: string,
		readonly rounds: number,
		readonly say: (line: string) => void,
	) {}

	/** A folder that is removed at the end. */
	readonly folder = mkdtempSync(join(tmpdir(), "gigacampus-bench-"));

	/** Folder of the database that the application under test has. */
	readonly dataFolder = join(this.folder, "data");

	/** The application as `npm start` serves it, on a database of its own. */
	application(): Promise<ServerProcess> {
		return this.#once("application", () => this.startApplication());
	}

	/** One more start of the application; the caller stops it. Only one at a time can have the database. */
	async startApplication(): Promise<ServerProcess> {
		const port = await freePort();
		const env = {
			PORT: String(port),
			HOST: "127.0.0.1",
			GIGACAMPUS_DATA_DIR: this.dataFolder,
			DATABASE_URL: "",
			// The server then ends with this process, however that ends.
			npm_lifecycle_event: "bench",
		};
		const server = await startServer(["cli/run.mjs", "start"], {
			port,
			path: "/en",
			env,
			cwd: this.root,
			patienceMs: PATIENCE_MS,
		});
		return this.#stopping(server);
	}

	/** Ends the application, so that another start can have its database. */
	async stopApplication(): Promise<void> {
		const running = this.#made.get("application") as Promise<ServerProcess> | undefined;
		this.#made.delete("application");
		await (await running)?.stop();
	}

	/** The minimal Next application, built if need be, under `next start`. */
	minimal(): Promise<ServerProcess> {
		return this.#once("minimal", () => this.startMinimal());
	}

	/** The next to ask for the minimal application gets a new one; the caller has stopped the old one. */
	forgetMinimal(): void {
		this.#made.delete("minimal");
	}

	/** One more start of the minimal application; the caller stops it. */
	async startMinimal(): Promise<ServerProcess> {
		const folder = await this.#once("minimal build", async () => {
			this.say("  preparing the minimal Next page");
			return buildMinimal(
				this.root,
				(await this.projects()).map(({ slug, name, country, status }) => ({ slug, name, country, status })),
			);
		});
		const port = await freePort();
		const args = [minimalProgram(this.root), "start", "-p", String(port), "-H", "127.0.0.1"];
		const env = { NODE_ENV: "production" };
		return this.#stopping(await startServer(args, { port, path: "/", env, cwd: folder }));
	}

	/** A bare node:http server that sends `answers`. The caller stops it. */
	async startBare(answers: readonly (RawAnswer & { url: string })[]): Promise<ServerProcess> {
		const port = await freePort();
		const file = join(this.folder, `answers-${port}`);
		const lines = answers.map(({ url, type, encoding, body }) =>
			JSON.stringify({ url, type, encoding, body: body.toString("base64") }),
		);
		writeFileSync(file, lines.join("\n"));
		const path = answers[0]?.url ?? "/";
		return this.#stopping(
			await startServer(["cli/bench/bare-server.mjs", file, String(port)], { port, path, cwd: this.root }),
		);
	}

	/** All projects as the API of the application lists them, by name. */
	projects(): Promise<ListedProject[]> {
		return this.#once("projects", async () => {
			const { address } = await this.application();
			const response = await fetch(`${address}/api/v1/projects?measure=projects&sort=name&limit=500`);
			return ((await response.json()) as { data: ListedProject[] }).data;
		});
	}

	/** What links are made of. */
	async known(): Promise<KnownRecords> {
		const projects = await this.projects();
		const counts = new Map<string, number>();
		for (const { country } of projects) counts.set(country, (counts.get(country) ?? 0) + 1);
		const countries = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
		return { slugs: projects.map(({ slug }) => slug), countries };
	}

	load(): Promise<LoadGenerator> {
		return this.#once("load", async () => {
			const load = await LoadGenerator.find();
			this.tools.add(load.description);
			return load;
		});
	}

	/** A database for yardsticks: PostgreSQL if there is one, else the embedded one. */
	database(): Promise<YardstickDatabase> {
		return this.#once("database", async () => {
			const database = await openYardstickDatabase(join(this.folder, "yardstick"), this.say);
			this.#close.push(() => database.close());
			this.tools.add(`yardstick of SQL: ${database.name}`);
			return database;
		});
	}

	browser(): Promise<Browser> {
		return this.#once("browser", async () => {
			const choice = await chooseChromium(this.say);
			if ("missing" in choice) throw new CannotMeasure(`${choice.missing}: install Chromium`);
			const { chromium } = await import("@playwright/test");
			const browser = await chromium.launch({ executablePath: choice.found, args: [...CHROMIUM_ARGUMENTS] });
			this.#close.push(() => browser.close());
			this.tools.add(`Chromium ${browser.version()}, headless, 1280 × 900`);
			return browser;
		});
	}

	/** Puts everything away, last made first. */
	async close(): Promise<void> {
		for (const close of this.#close.splice(0).reverse()) await close();
		rmSync(this.folder, { recursive: true, force: true });
	}

	#once<T>(name: string, make: () => Promise<T>): Promise<T> {
		let made = this.#made.get(name) as Promise<T> | undefined;
		if (!made) {
			made = make();
			this.#made.set(name, made);
		}
		return made;
	}

	#stopping(server: ServerProcess): ServerProcess {
		this.#close.push(() => server.stop());
		return server;
	}
}
