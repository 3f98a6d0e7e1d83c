/**
 * The yardstick of memory: PGlite alone, which has counted every row of a database, and answers with their number.
 * Arguments: a folder of data that nobody else has open, and a port.
 */
import { createServer } from "node:http";
// biome-ignore lint/style/noRestrictedImports: the engine itself is the yardstick here
import { PGlite } from "@electric-sql/pglite";

const [folder, port] = process.argv.slice(2);
const database = await PGlite.create(folder);
const { rows: tables } = await database.query(
	"SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
);
let rows = 0;
for (const { name } of tables) rows += Number((await database.query(`SELECT count(*) FROM ${name}`)).rows[0].count);

createServer((_request, response) => response.end(`${rows} rows\n`)).listen(Number(port), "127.0.0.1");
