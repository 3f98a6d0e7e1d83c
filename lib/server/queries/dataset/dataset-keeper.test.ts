import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Dataset } from "@/lib/domain/record/dataset";
import { UnavailableError } from "../../db/serving/unavailable";
import { TESTING_DATASET } from "../../http/core/testing-dataset";
import { DatasetKeeper } from "./dataset-keeper";

/** A database at a version, which can be away, and load slowly or not at all. */
function source() {
	const state = { version: 5, away: false, load: async (dataset: Dataset) => dataset, asked: 0, loaded: 0 };
	const keeper = new DatasetKeeper({
		async ask() {
			state.asked += 1;
			if (state.away) throw new UnavailableError();
			return { version: state.version, changedOn: `2026-11-${10 + state.version}` };
		},
		awaySince: () => (state.away ? new Date() : null),
		load() {
			state.loaded += 1;
			return state.load({ ...TESTING_DATASET, version: state.version });
		},
	});
	return { state, keeper };
}

const HANGING = () => new Promise<never>(() => {});

describe("the last known dataset", () => {
	beforeEach(() => {
		vi.useFakeTimers({ now: Date.parse("2026-11-29T10:00:00Z") });
	});
	afterEach(() => {
		vi.useRealTimers();
	});
	const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

	test("is what readers get while the database is away, with the time at which it was the newest", async () => {
		const { state, keeper } = source();
		const { dataset } = await keeper.current();
		state.away = true;
		await pass(60_000);
		const known = await keeper.current();
		expect(known.dataset).toBe(dataset);
		expect(known).toMatchObject({ changedOn: "2026-11-15", staleSince: new Date("2026-11-29T10:00:00Z") });
		expect([state.asked, state.loaded]).toEqual([1, 1]);
	});

	test("isn't there yet while the first is loaded, which is waited for though it keeps the database busy", async () => {
		const { state, keeper } = source();
		let loaded = (_dataset: Dataset) => {};
		state.load = () =>
			new Promise((resolve) => {
				loaded = resolve;
			});
		const first = keeper.current();
		await pass(5_000);
		state.away = true;
		const second = keeper.current();
		loaded(TESTING_DATASET);
		expect((await Promise.all([first, second])).map(({ dataset }) => dataset)).toEqual([
			TESTING_DATASET,
			TESTING_DATASET,
		]);
	});

	test("isn't what they get once the database is back", async () => {
		const { state, keeper } = source();
		await keeper.current();
		state.away = true;
		await pass(1_000);
		await keeper.current();
		Object.assign(state, { away: false, version: 6 });
		expect(await keeper.current()).toMatchObject({
			dataset: { version: 6 },
			changedOn: "2026-11-16",
			staleSince: null,
		});
	});

	test("is said to be stale even in the moment after it was checked", async () => {
		const { state, keeper } = source();
		await keeper.current();
		state.away = true;
		expect((await keeper.current()).staleSince).not.toBeNull();
	});

	test("is the newest without asking for a moment after it was checked, unless this process changes it", async () => {
		const { state, keeper } = source();
		expect(keeper.newest()).toBeNull();
		const { dataset } = await keeper.current();
		expect(keeper.newest()).toBe(dataset);
		state.away = true;
		expect(keeper.newest()).toBeNull();
		state.away = false;
		keeper.invalidate();
		expect(keeper.newest()).toBeNull();
		await keeper.current();
		await pass(200);
		expect(keeper.newest()).toBeNull();
	});

	test("is checked again before the moment is over, so that readers who keep coming wait for no check", async () => {
		const { state, keeper } = source();
		await keeper.current();
		for (let waited = 0; waited < 2_000; waited += 50) {
			await pass(50);
			if (waited === 1_000) state.version = 6;
			expect(keeper.newest()).not.toBeNull();
			if (waited >= 1_200) expect(keeper.newest()?.version).toBe(6);
		}
		expect(state.asked).toBeLessThanOrEqual(1 + 2_000 / 150);
	});

	test("without one, it is an error that says that the database is away", async () => {
		const { state, keeper } = source();
		state.away = true;
		await expect(keeper.current()).rejects.toThrow(UnavailableError);
	});

	test("is what readers get while the next one doesn't come to an end; they wait for it once", async () => {
		const { state, keeper } = source();
		await keeper.current();
		Object.assign(state, { version: 6, load: HANGING });
		await pass(1_000);
		const first = keeper.current();
		await pass(3_000);
		expect(await first).toMatchObject({ dataset: { version: 5 }, staleSince: new Date("2026-11-29T10:00:00Z") });
		expect(await keeper.current()).toMatchObject({ dataset: { version: 5 } });
		expect(state.loaded).toBe(2);
	});

	test("a slow load that comes to an end is what readers get from then on", async () => {
		const { state, keeper } = source();
		await keeper.current();
		let finish = () => {};
		state.load = (dataset) => new Promise((resolve) => (finish = () => resolve(dataset)));
		state.version = 6;
		await pass(1_000);
		const first = keeper.current();
		await pass(3_000);
		expect((await first).dataset.version).toBe(5);
		finish();
		await pass(0);
		expect(await keeper.current()).toMatchObject({ dataset: { version: 6 }, staleSince: null });
	});

	test("a load that is cut off leaves the old one, and the next reader tries again", async () => {
		const { state, keeper } = source();
		await keeper.current();
		state.version = 6;
		state.load = async () => {
			throw new Error("Connection terminated unexpectedly");
		};
		await pass(1_000);
		expect(await keeper.current()).toMatchObject({ dataset: { version: 5 }, staleSince: expect.any(Date) });
		state.load = async (dataset) => dataset;
		expect(await keeper.current()).toMatchObject({ dataset: { version: 6 }, staleSince: null });
	});

	test("a fault of ours isn't hidden behind it", async () => {
		const { state, keeper } = source();
		await keeper.current();
		state.version = 6;
		state.load = async () => {
			throw new TypeError("x is not a function");
		};
		await pass(1_000);
		await expect(keeper.current()).rejects.toThrow(TypeError);
	});

	test("a change made while it was being asked for is in what is answered", async () => {
		const { state, keeper } = source();
		await keeper.current();
		await pass(1_000);
		const asked = keeper.current();
		state.version = 6;
		keeper.invalidate();
		expect((await asked).dataset.version).toBe(6);
	});
});
