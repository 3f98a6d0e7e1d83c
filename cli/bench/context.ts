import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import type { Dataset, ProjectRow } from "@/lib/domain/record/dataset";
import { CHROMIUM_ARGUMENTS, chooseChromium } from "../verify/chromium";
import { freePort } from "../verify/free-port";
import { LoadGenerator } from "./load";
import { buildMinimal, minimalProgram } from "./minimal-app";
import { buildObservable, type ObservableRow } from "./observable-page";
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

	/**
	 * One more start of the application; the caller stops it. Only one at a time can have the embedded database; with
	 * `databaseUrl` it has that one.
	 */
	async startApplication(databaseUrl = ""): Promise<ServerProcess> {
		const port = await freePort();
		const env = {
			PORT: String(port),
			HOST: "127.0.0.1",
			GIGACAMPUS_DATA_DIR: this.dataFolder,
			DATABASE_URL: databaseUrl,
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

	/** The embedded database alone, with the data of the application, which must have ended. The caller stops it. */
	async startEmbedded(): Promise<ServerProcess> {
		const port = await freePort();
		const folder = join(this.folder, "embedded-alone");
		cpSync(join(this.dataFolder, "postgres"), folder, { recursive: true });
		const args = ["cli/bench/pglite-server.mjs", folder, String(port)];
		return this.#stopping(await startServer(args, { port, path: "/", cwd: this.root }));
	}

	/** The address of an empty database of a PostgreSQL server. */
	async emptyDatabase(): Promise<string> {
		const { client, url, isEmbedded } = await this.database();
		if (isEmbedded) throw new CannotMeasure("there is no PostgreSQL: install it");
		const name = "gigacampus_bench_application";
		await client.query(`DROP DATABASE IF EXISTS ${name}`);
		await client.query(`CREATE DATABASE ${name}`);
		this.#close.push(() => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`).then(() => undefined));
		return Object.assign(new URL(url), { pathname: `/${name}` }).href;
	}

	/** An Observable Framework page of the same projects, by a server that does nothing else. */
	observable(): Promise<ServerProcess> {
		return this.#once("observable", async () => {
			this.say("  preparing the Observable page");
			const { address } = await this.application();
			const response = await fetch(`${address}/api/v1/dataset`);
			const { projects } = (await response.json()) as Dataset;
			return this.startBare(await buildObservable(this.root, projects.map(observableRow)));
		});
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
			const projects: ListedProject[] = [];
			for (let next: string | null = "/api/v1/projects?measure=projects&sort=name&limit=500"; next !== null; ) {
				const response = await fetch(address + next);
				const page = (await response.json()) as { data: ListedProject[]; meta: { next: string | null } };
				projects.push(...page.data);
				next = page.meta.next;
			}
			return projects;
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

function observableRow({ name, country, status, announcedOn, phases, investments }: ProjectRow): ObservableRow {
	return {
		name,
		country,
		status,
		year: announcedOn === null ? null : Number(announcedOn.slice(0, 4)),
		mw: phases.flatMap(({ claims }) => claims).reduce((sum, { mw }) => sum + mw, 0),
		amount: investments.reduce((sum, { amount }) => sum + amount, 0),
	};
}
