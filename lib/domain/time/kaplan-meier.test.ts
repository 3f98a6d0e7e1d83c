import fc from "fast-check";
import { expect, test } from "vitest";
import { atRiskOn, kaplanMeier, medianOf, stepOn, type Wait } from "./kaplan-meier";

/**
 * Times in remission under 6-MP of Freireich et al. 1963, as Klein and Moeschberger, Survival Analysis (2nd edition, 2003),
 * tables 1.1 and 4.1B, print them with the estimate and Greenwood's standard errors; "+" is still in remission.
 */
const REMISSION = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";
const waitsOf = (text: string): Wait[] =>
	text.split(" ").map((word) => ({ days: Number.parseInt(word, 10), isReached: !word.endsWith("+") }));

test("a published table comes out: times, at risk, estimate and standard errors", () => {
	const steps = kaplanMeier(waitsOf(REMISSION));
	expect(steps.map((step) => [step.days, step.atRisk, step.reached])).toEqual([
		[6, 21, 3],
		[7, 17, 1],
		[10, 15, 1],
		[13, 12, 1],
		[16, 11, 1],
		[22, 7, 1],
		[23, 6, 1],
	]);
	expect(steps.map((step) => step.waiting.toFixed(3))).toEqual([
		"0.857",
		"0.807",
		"0.753",
		"0.690",
		"0.627",
		"0.538",
		"0.448",
	]);
	expect(steps.map((step) => step.error?.toFixed(4))).toEqual([
		"0.0764",
		"0.0869",
		"0.0963",
		"0.1068",
		"0.1141",
		"0.1282",
		"0.1346",
	]);
});

test("its interval on the log(−log) scale, its median and who is at risk", () => {
	const waits = waitsOf(REMISSION);
	const steps = kaplanMeier(waits);
	// 0.857 ** exp(±1.96 × 0.0891 / 0.1542), by hand.
	expect(steps[0]?.low).toBeCloseTo(0.6197, 3);
	expect(steps[0]?.high).toBeCloseTo(0.9516, 3);
	expect(medianOf(steps)).toEqual({ days: 23, low: 13, high: null });
	expect([0, 6, 7, 23, 36].map((days) => atRiskOn(waits, days))).toEqual([21, 21, 17, 6, 0]);
	expect(stepOn(steps, 5)).toBeNull();
	expect(stepOn(steps, 9)?.days).toBe(7);
});

test("without anything that still waits it is the plain share, and ends at nothing, without an error", () => {
	const steps = kaplanMeier(waitsOf("1 2 2 4"));
	expect(steps.map((step) => step.waiting)).toEqual([0.75, 0.25, 0]);
	expect(steps.at(-1)).toMatchObject({ error: null, low: null, high: null });
	expect(medianOf(steps)?.days).toBe(2);
	expect(kaplanMeier(waitsOf("3+ 9+"))).toEqual([]);
	expect(medianOf([])).toBeNull();
});

const waits = fc.array(fc.record({ days: fc.nat({ max: 40 }), isReached: fc.boolean() }), { maxLength: 40 });

test("it only falls, its interval holds it, and no order of the input changes it", () => {
	fc.assert(
		fc.property(waits, (given) => {
			const steps = kaplanMeier(given);
			expect(kaplanMeier([...given].reverse())).toEqual(steps);
			let before = 1;
			for (const { days, waiting, low, high, atRisk } of steps) {
				expect(waiting).toBeLessThan(before);
				expect(low ?? 0).toBeLessThanOrEqual(waiting + 1e-12);
				expect(high ?? 1).toBeGreaterThanOrEqual(waiting - 1e-12);
				expect(atRisk).toBe(atRiskOn(given, days));
				before = waiting;
			}
			expect(steps.reduce((sum, step) => sum + step.reached, 0)).toBe(given.filter((wait) => wait.isReached).length);
		}),
	);
});

test("what waits longer never makes the curve fall further", () => {
	fc.assert(
		fc.property(waits, fc.nat({ max: 39 }), (given, at) => {
			fc.pre(given[at] !== undefined && !given[at].isReached);
			const longer = given.map((wait, index) => (index === at ? { ...wait, days: wait.days + 10 } : wait));
			for (const { days, waiting } of kaplanMeier(given)) {
				expect(stepOn(kaplanMeier(longer), days)?.waiting ?? 1).toBeGreaterThanOrEqual(waiting - 1e-12);
			}
		}),
	);
});
