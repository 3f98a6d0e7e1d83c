import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const FOLDERS = ["app", "cli", "components", "lib", "messages", "prisma"];
const SOURCE = /\.(?:tsx?|mts|mjs|js|sql)$/;
/** Where records may be written: the commands, and migrations, before there is an application. */
const WRITERS = /^(?:lib\/server\/commands|prisma\/migrations)\//;
/** What is no part of the application: tests, what they need, and the generated client. */
const NOT_OURS = /\.test\.tsx?$|\/testing-[^/]*$|^lib\/generated\//;
/** Tables of people and of editors' work, which have owners of their own. A new table is a record's until it is put here. */
const OTHER_TABLES = new Set([
	"User",
	"Session",
	"Account",
	"Verification",
	"TwoFactor",
	"RateLimit",
	"RateLimiterFlexible",
	"ApiToken",
	"Draft",
	"OpenForm",
	"SavedFilter",
	"Suggestion",
	"SuggestionMessage",
	"LinkCheck",
	"QueueDismissal",
	"QueueTake",
	"QueueNote",
	"PersonAct",
	"ServerSecret",
]);
const schema = readFileSync(`${ROOT}prisma/schema.prisma`, "utf8");
const RECORDS = [...schema.matchAll(/^model (\w+) \{/gm)]
	.map(([, name = ""]) => name)
	.filter((name) => !OTHER_TABLES.has(name));

const VERBS = "create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany";
const delegates = RECORDS.map((name) => name[0]?.toLowerCase() + name.slice(1)).join("|");
/** `client.project.update(`, and the same on the client in brackets: `client["project"].update(`. */
const PRISMA_WRITE = new RegExp(`(?:\\.|\\[["'\`])(?:${delegates})(?:["'\`]\\])?\\s*\\.\\s*(?:${VERBS})\\s*\\(`);
/** SQL that writes a table of records, or one whose name is put in at run time. Bench tables are lower-case. */
const SQL_WRITE = new RegExp(
	`\\b(?:INSERT\\s+INTO|UPDATE|DELETE\\s+FROM|TRUNCATE(?:\\s+TABLE)?|MERGE\\s+INTO|COPY)\\s+(?:ONLY\\s+)?"?(?:(?:${RECORDS.join("|")})\\b|\\$\\{)`,
);
/** A delegate that is picked at run time can be anybody's: it is asked to say which. */
const ANY_DELEGATE = new RegExp(`\\b(?:client|tx|database)\\[[^\\]"'\`]+\\]\\s*\\.\\s*(?:${VERBS})\\s*\\(`);

/** The writes of records in a text. */
function writesIn(text: string): string[] {
	return [PRISMA_WRITE, SQL_WRITE, ANY_DELEGATE].flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}

test("nothing but the commands and the migrations writes records", () => {
	const files = FOLDERS.flatMap((folder) =>
		readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
	).filter((file) => SOURCE.test(file));
	const writers = files.filter(
		(file) => !NOT_OURS.test(file) && writesIn(readFileSync(ROOT + file, "utf8")).length > 0,
	);
	expect(writers.length).toBeGreaterThan(5);
	expect(writers.filter((file) => !WRITERS.test(file))).toEqual([]);
});

test.each([
	"await client.project.update({})",
	"tx.capacityClaim\n\t.deleteMany()",
	"client['source'].upsert({})",
	'client.$executeRaw`UPDATE "Project" SET "name" = 1`',
	"client.$executeRawUnsafe(`INSERT  INTO Revision VALUES (1)`)",
	`sql(\`DELETE FROM "\${table}"\`)`,
	"client[model].createMany({})",
])("a write would be found: %s", (text) => {
	expect(writesIn(text)).not.toEqual([]);
});

test.each([
	"client.project.findMany({})",
	"client.user.update({})",
	'`SELECT * FROM "Project" FOR UPDATE`',
	"map.delete(project)",
	"INSERT INTO gigacampus_bench.list",
	'DELETE FROM "Draft"',
])("what isn't one is let pass: %s", (text) => {
	expect(writesIn(text)).toEqual([]);
});
