import { readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import {
	bindMigrationAwareSqlAdapterFactory,
	type SqlDriverAdapter,
	type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { type EmbeddedDatabase, serveEmbedded } from "../embedded/embedded";
import { copyEmptyFolder } from "../embedded/empty-folder";
import { connectSchemaEngine } from "./schema-engine-adapter";

/** Where the engine leaves the message of a panic, which is otherwise only "unreachable". */
const panics = { message: "", set_message: (message: string) => Object.assign(panics, { message }) };
Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });

let loading: Promise<void> | undefined;

async function load(): Promise<void> {
	const path = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
	const wasm = await readFile(join(path, "..", "schema_engine_bg.wasm"));
	const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": { ...bindings } });
	bindings.__wbg_set_wasm(instance.exports);
	(instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
}

/**
 * Runs `work` with Prisma's schema engine on the database at `url`. What needs an empty database beside it (a diff
 * against the migrations) gets an embedded one in a temporary folder, whatever the first one is. Without a `url` that
 * empty one is all there is.
 */
export async function withSchemaEngine<T>(
	url: string | undefined,
	schema: [path: string, content: string][],
	work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
	loading ??= load();
	await loading;
	const shadow = new ShadowDatabase();
	const connections: SqlDriverAdapter[] = [];
	const keep = async (connecting: Promise<SqlDriverAdapter>) => {
		const connection = await connecting;
		connections.push(connection);
		return connection;
	};
	const factory: SqlMigrationAwareDriverAdapterFactory = {
		provider: "postgres",
		adapterName: "@prisma/adapter-pg",
		connect: async () => keep(connectSchemaEngine(url ?? (await shadow.url()))),
		connectToShadowDb: () => keep(shadow.connectEmpty()),
	};
	const adapters = bindMigrationAwareSqlAdapterFactory(factory);
	try {
		const engine = await bindings.SchemaEngine.new({ datamodels: schema }, () => {}, adapters);
		return await work(engine);
	} catch (error) {
		throw error instanceof WebAssembly.RuntimeError && panics.message ? new Error(panics.message) : error;
	} finally {
		// The engine leaves its connections to their factory.
		await Promise.all(connections.map((connection) => connection.dispose()));
		await shadow.close();
	}
}

/** An empty embedded database that is made when first asked for. */
class ShadowDatabase {
	#opening: Promise<EmbeddedDatabase> | undefined;
	#folder: string | undefined;

	async url(): Promise<string> {
		this.#opening ??= this.#open();
		return (await this.#opening).url;
	}

	/** The engine asks for an empty database each time that it replays the migrations. */
	async connectEmpty(): Promise<SqlDriverAdapter> {
		const adapter = await connectSchemaEngine(await this.url());
		await adapter.executeScript("DROP SCHEMA public CASCADE; CREATE SCHEMA public;");
		return adapter;
	}

	async close(): Promise<void> {
		await (await this.#opening)?.close();
		if (this.#folder) await rm(this.#folder, { recursive: true, force: true });
	}

	async #open(): Promise<EmbeddedDatabase> {
		this.#folder = await copyEmptyFolder("gigacampus-shadow-");
		return serveEmbedded(this.#folder);
	}
}
