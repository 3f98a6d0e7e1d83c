import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Presence, type PresenceSettings, type Stamp } from "./presence";

type Question = { answer(stamp: Stamp): void; fail(error: Error): void };

/** A database that answers when the test says so. */
function scripted(more: Partial<PresenceSettings> = {}) {
	const questions: Question[] = [];
	const said: string[] = [];
	const probe = {
		ask: () =>
			new Promise<Stamp>((answer, fail) => {
				questions.push({ answer, fail });
			}),
		abandon: vi.fn(),
	};
	const settings = { patienceMs: 1_000, isSilentWhenBusy: false, say: (line: string) => said.push(line), ...more };
	return { presence: new Presence(probe, settings), questions, said, probe };
}

const STAMP = { version: 5, changedOn: "2026-11-20" };
const outcome = (asked: Promise<Stamp>) =>
	asked.then(
		({ version }) => version,
		(error: Error) => error.name,
	);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("whether the database answers", () => {
	beforeEach(() => {
		vi.useFakeTimers();
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	test("an answer is passed on, and one who asks meanwhile gets a newer one", async () => {
		const { presence, questions } = scripted();
		const [first, second, third] = [presence.ask(), presence.ask(), presence.ask()];
		expect(questions).toHaveLength(1);
		questions[0]?.answer(STAMP);
		expect(await first).toBe(STAMP);
		await pass(0);
		expect(questions).toHaveLength(2);
		questions[1]?.answer({ ...STAMP, version: 6 });
		expect([(await second).version, (await third).version]).toEqual([6, 6]);
		expect(questions).toHaveLength(2);
	});

	test("silence is waited for once; then nobody waits, and it is asked one question at a time", async () => {
		const { presence, questions, said, probe } = scripted();
		const first = outcome(presence.ask());
		await pass(999);
		expect(presence.awaySince()).toBeNull();
		await pass(1);
		expect(await first).toBe("UnavailableError");
		expect(probe.abandon).toHaveBeenCalledOnce();
		expect(await outcome(presence.ask())).toBe("UnavailableError");
		expect(presence.isGone()).toBe(true);
		await pass(10_000);
		expect(questions.length).toBeGreaterThan(5);
		expect(questions.length).toBeLessThan(13);
		expect(probe.abandon).toHaveBeenCalledTimes(questions.length - 1);
		expect(said).toHaveLength(1);
	});

	test("it is back with the first answer", async () => {
		const { presence, questions, said } = scripted();
		presence.ask().catch(() => {});
		await pass(1_100);
		questions.at(-1)?.answer(STAMP);
		await pass(0);
		expect([presence.awaySince(), presence.isGone()]).toEqual([null, false]);
		const asked = presence.ask();
		questions.at(-1)?.answer(STAMP);
		expect(await asked).toBe(STAMP);
		expect(said).toHaveLength(2);
		const before = questions.length;
		await pass(10_000);
		expect(questions).toHaveLength(before);
	});

	test("an error is as good as silence, and isn't asked about more than once a second", async () => {
		const { presence, questions } = scripted();
		const first = outcome(presence.ask());
		questions[0]?.fail(new Error("sorry, too many clients already"));
		expect(await first).toBe("UnavailableError");
		await pass(900);
		expect(questions).toHaveLength(1);
		await pass(100);
		expect(questions).toHaveLength(2);
		questions[1]?.answer(STAMP);
		await pass(0);
		expect(presence.awaySince()).toBeNull();
	});

	test("an embedded database that is silent is busy, one that refuses is gone", async () => {
		const { presence, questions } = scripted({ isSilentWhenBusy: true });
		presence.ask().catch(() => {});
		await pass(1_000);
		expect([presence.awaySince() !== null, presence.isGone()]).toEqual([true, false]);
		await pass(100);
		questions.at(-1)?.fail(new Error("connect ENOENT"));
		await pass(0);
		expect(presence.isGone()).toBe(true);
	});
});
