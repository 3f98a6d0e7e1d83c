import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createClient, type PrismaClient } from "../client";
import { createEmbeddedTestDatabase } from "../testing/testing-embedded";

describe("many connections to the one session of the embedded database", () => {
	let database: Awaited<ReturnType<typeof createEmbeddedTestDatabase>>;
	let prisma: PrismaClient;

	const connect = async () => {
		const client = new pg.Client({ connectionString: database.url });
		await client.connect();
		return client;
	};

	beforeAll(async () => {
		database = await createEmbeddedTestDatabase();
		prisma = createClient(database.url);
		await prisma.$executeRawUnsafe("CREATE TABLE note (id int PRIMARY KEY, text text NOT NULL)");
	});

	afterAll(async () => {
		await prisma.$disconnect();
		await database.drop();
	});

	test("each gets the answers to its own questions", async () => {
		const pool = new pg.Pool({ connectionString: database.url, max: 8 });
		const ask = async (i: number) => (await pool.query("SELECT $1::int AS id, $2::text AS text", [i, `n${i}`])).rows[0];
		const answers = await Promise.all(Array.from({ length: 400 }, (_, i) => ask(i)));
		expect(answers).toEqual(answers.map((_, i) => ({ id: i, text: `n${i}` })));
		await pool.end();
	});

	test("a transaction keeps the session until it ends, and what it rolls back nobody sees", async () => {
		const [one, two] = await Promise.all([connect(), connect()]);
		await one.query("BEGIN");
		await one.query("INSERT INTO note VALUES (1, 'never')");
		const outside = two.query("SELECT count(*)::int AS n FROM note");
		await one.query("INSERT INTO note VALUES (2, 'never')");
		await one.query("ROLLBACK");
		expect((await outside).rows).toEqual([{ n: 0 }]);
		await Promise.all([one.end(), two.end()]);
	});

	test("statements sent at once by two transactions don't mix", async () => {
		// BEGIN goes first on each connection, since a client sends its queries in the order in which they are made.
		const write = async (from: number, end: "COMMIT" | "ROLLBACK") => {
			const client = await connect();
			const queries = [client.query("BEGIN")];
			for (let i = 0; i < 20; i++) queries.push(client.query("INSERT INTO note VALUES ($1, 'mine')", [from + i]));
			queries.push(client.query(end));
			await Promise.all(queries);
			await client.end();
		};
		await Promise.all([write(100, "COMMIT"), write(200, "ROLLBACK"), write(300, "COMMIT")]);
		const rows = await prisma.$queryRaw<{ id: number }[]>`SELECT id FROM note WHERE text = 'mine' ORDER BY id`;
		const kept = [100, 300].flatMap((from) => Array.from({ length: 20 }, (_, i) => from + i));
		expect(rows.map(({ id }) => id)).toEqual(kept);
	});

	test("a failed statement leaves its own transaction aborted and nobody else's", async () => {
		const [one, two] = await Promise.all([connect(), connect()]);
		await one.query("BEGIN");
		await expect(one.query("SELECT $1::int / 0", [1])).rejects.toThrow("division by zero");
		const other = two.query("SELECT $1::int AS n", [7]);
		await expect(one.query("SELECT 1")).rejects.toThrow("current transaction is aborted");
		await one.query("ROLLBACK");
		expect((await other).rows).toEqual([{ n: 7 }]);
		await Promise.all([one.end(), two.end()]);
	});

	test("a client that is cut off in a transaction gives the session back, without what it wrote", async () => {
		const gone = await connect();
		gone.on("error", () => {});
		await gone.query("BEGIN");
		await gone.query("INSERT INTO note VALUES (900, 'gone')");
		(gone as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
		expect(await prisma.$queryRaw`SELECT id FROM note WHERE id = 900`).toEqual([]);
	});

	test("Prisma's interactive transactions take their turn among plain queries", async () => {
		const add = (id: number) =>
			prisma.$transaction(async (tx) => {
				await tx.$executeRaw`INSERT INTO note VALUES (${id}, 'tx')`;
				await tx.$executeRaw`UPDATE note SET text = 'done' WHERE id = ${id}`;
			});
		const work = Array.from({ length: 12 }, (_, i) => [add(1000 + i), prisma.$queryRaw`SELECT 1`]).flat();
		await Promise.all(work);
		expect(await prisma.$queryRaw`SELECT count(*)::int AS n FROM note WHERE text = 'done'`).toEqual([{ n: 12 }]);
	});

	test("a message of many megabytes comes through", async () => {
		const client = await connect();
		const text = "x".repeat(8_000_000);
		expect((await client.query("SELECT length($1::text) AS n", [text])).rows).toEqual([{ n: text.length }]);
		await client.end();
	});
});
