import { expect, test } from "vitest";
import type { Dataset } from "@/lib/domain/record/dataset";
import { dataset } from "@/lib/domain/testing/build-dataset";
import { isUnavailable } from "../../db/serving/unavailable";
import type { RecordedState } from "./read-recorded";
import { RecordedKeeper } from "./recorded-keeper";

/** Records that were saved on days of 2026-01, a version a day until `lastDay`. */
function records({ lastDay = 20, size = 100 } = {}) {
	const asked: string[] = [];
	const reading: (() => void)[] = [];
	const history = { lastDay, isHeld: false, most: 0, running: 0 };
	const keeper = new RecordedKeeper({
		async stateOn(day): Promise<RecordedState> {
			asked.push(`state ${day}`);
			const version = Math.min(history.lastDay, Number(day.slice(-2)));
			return { version, revisions: version, since: "2026-01-01" };
		},
		async read(day, { version }): Promise<{ dataset: Dataset; size: number }> {
			asked.push(`read ${day}`);
			history.running += 1;
			history.most = Math.max(history.most, history.running);
			if (history.isHeld) await new Promise<void>((resolve) => reading.push(resolve));
			history.running -= 1;
			return { dataset: dataset([], { version }), size };
		},
	});
	return { keeper, asked, history, reading };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("days between which nothing was saved have one dataset, which is read once", async () => {
	const { keeper, asked } = records({ lastDay: 3 });
	const [first, same, later] = await Promise.all([
		keeper.on("2026-01-05", 9),
		keeper.on("2026-01-05", 9),
		keeper.on("2026-01-08", 9),
	]);
	expect(first.version).toBe(3);
	expect([same, later]).toEqual([first, first]);
	expect(same === first && later === first && (await keeper.on("2026-01-07", 9)) === first).toBe(true);
	expect(asked.filter((one) => one.startsWith("read"))).toHaveLength(1);
});

test("what had been saved by a day is asked again when the data changed: an import may have ended late", async () => {
	const { keeper, asked, history } = records({ lastDay: 3 });
	const before = await keeper.on("2026-01-05", 9);
	expect(await keeper.on("2026-01-05", 9)).toBe(before);
	expect(asked).toEqual(["state 2026-01-05", "read 2026-01-05"]);
	expect(await keeper.on("2026-01-05", 10)).toBe(before);
	history.lastDay = 5;
	expect((await keeper.on("2026-01-05", 11)).version).toBe(5);
});

test("only a few are read at once, and who comes when many wait is told to come again", async () => {
	const { keeper, history, reading } = records();
	history.isHeld = true;
	const all = Array.from({ length: 12 }, (_, index) =>
		keeper.on(`2026-01-${String(index + 1).padStart(2, "0")}`, 99).then(
			({ version }) => version,
			(error) => (isUnavailable(error) ? "unavailable" : "failed"),
		),
	);
	await turn();
	history.isHeld = false;
	for (const release of reading) release();
	expect(await Promise.all(all)).toEqual([
		...Array.from({ length: 10 }, (_, index) => index + 1),
		"unavailable",
		"unavailable",
	]);
	expect(history.most).toBe(2);
});

test("a few are kept, and no more than memory is meant for", async () => {
	const days = ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-01"];
	for (const [size, reads] of [
		[100, 3],
		[40_000_000, 4],
		[900_000_000, 4],
	] as const) {
		const { keeper, asked } = records({ size });
		for (const day of days) {
			const first = await keeper.on(day, 99);
			expect(await keeper.on(day, 99)).toBe(first);
		}
		expect(asked.filter((one) => one.startsWith("read"))).toHaveLength(reads);
	}
});

test("a read that fails is tried again by the next", async () => {
	let fails = true;
	const keeper = new RecordedKeeper({
		stateOn: async () => ({ version: 1, revisions: 1, since: null }),
		async read() {
			if (fails) throw new Error("away");
			return { dataset: dataset([]), size: 1 };
		},
	});
	await expect(keeper.on("2026-01-01", 2)).rejects.toThrow("away");
	fails = false;
	expect((await keeper.on("2026-01-01", 2)).version).toBe(1);
});

test("who waits for a read says so, and no more wait than one can answer", async () => {
	const { keeper, history, reading } = records();
	history.isHeld = true;
	let waited = 0;
	const ask = () =>
		keeper
			.on("2026-01-05", 99, () => (waited += 1))
			.then(
				() => "read",
				(error) => isUnavailable(error),
			);
	const all = Array.from({ length: 52 }, ask);
	await turn();
	for (const release of reading) release();
	const answers = await Promise.all(all);
	expect([answers.filter((one) => one === "read").length, waited]).toEqual([50, 50]);
	expect(answers.filter((one) => one === true)).toHaveLength(2);
	await ask();
	expect(waited).toBe(50);
});
