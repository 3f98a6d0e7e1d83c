import { afterAll, beforeAll, expect, test } from "vitest";
import { FOLDED_LETTERS, FOLDED_SIGNS, foldText } from "@/lib/domain/values/fold-text";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { foldedSql } from "./search-words";

let database: TestDatabase;

beforeAll(async () => {
	database = await createTestDatabase();
});

afterAll(async () => {
	await database.drop();
});

test("the database folds texts as we fold what is looked for in them", async () => {
	const signs = Object.keys({ ...FOLDED_LETTERS, ...FOLDED_SIGNS });
	const texts = [...signs, signs.join("").toUpperCase(), "Borlänge", "O’Leary", "Đà Nẵng", "Þorlákshöfn", "東京"];
	for (const text of texts) {
		const [row] = await database.client.$queryRawUnsafe<{ folded: string }[]>(
			`SELECT ${foldedSql("$1::text")} AS folded`,
			text,
		);
		expect([text, row?.folded]).toEqual([text, foldText(text)]);
	}
});
