/**
 * The yardstick of new lists: a bare node:http server that answers each request by one prepared query. Argument: a
 * file with the URL of the database, the port and the rows (slug, country, status, JSON of the row) in their order.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
// biome-ignore lint/style/noRestrictedImports: the driver itself is the yardstick here
import pg from "pg";

const { url, port, rows } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const pool = new pg.Pool({ connectionString: url, max: 4, idleTimeoutMillis: 0 });
const column = (name) => rows.map((row) => row[name]);
await pool.query("CREATE TABLE gigacampus_bench.list (place int PRIMARY KEY, country text, status text, json text)");
await pool.query(
	"INSERT INTO gigacampus_bench.list SELECT * FROM unnest($1::int[], $2::text[], $3::text[], $4::text[])",
	[rows.map((_, place) => place), column("country"), column("status"), column("json")],
);
await pool.query("CREATE INDEX ON gigacampus_bench.list (country); ANALYZE gigacampus_bench.list");

const LIST = {
	name: "list",
	text: `SELECT json, count(*) OVER () AS total FROM gigacampus_bench.list
		WHERE country = ANY($1) AND ($2::text[] = '{}' OR status = ANY($2)) ORDER BY place LIMIT 50`,
};

createServer(async (request, response) => {
	const params = new URL(request.url, "http://localhost").searchParams;
	const values = ["country", "status"].map((name) => params.get(name)?.split(",") ?? []);
	const answer = await pool.query({ ...LIST, values });
	const total = answer.rows[0]?.total ?? 0;
	const body = `{"data":[${answer.rows.map((row) => row.json).join(",")}],"meta":{"total":${total}}}`;
	response.writeHead(200, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) });
	response.end(body);
}).listen(port, "127.0.0.1");
