import { test } from "../editing/people-steps";
import { expect } from "../fixtures";
import type { Attack } from "./attacks/attack";
import { ATTACKS_ON_ADDRESSES } from "./attacks/attacks-on-addresses";
import { ATTACKS_ON_CONNECTIONS } from "./attacks/attacks-on-connections";
import { ATTACKS_ON_FORMS } from "./attacks/attacks-on-forms";
import { ATTACKS_ON_RECORDS } from "./attacks/attacks-on-records";
import { type Costs, measureCosts } from "./costs";
import { withIdleConnections } from "./idle";
import { LogWatch } from "./log-watch";
import { memoryOf } from "./memory";
import { problemOf, problemsInLog, problemsOf, reported, waitProblem, waitProblemBeside } from "./problems";
import { withReader } from "./reader";
import { plainRequest } from "./request";
import { ask, fire, portOf } from "./run";
import { makeWorld, type World } from "./world";

/** HOSTILE_REQUESTS and HOSTILE_SEED: docs/security.md, "Trying it". */
const COUNT = Number(process.env.HOSTILE_REQUESTS ?? 1500);
const SEED = Number(process.env.HOSTILE_SEED ?? Math.floor(Math.random() * 2 ** 31));
const IDLE_CONNECTIONS = 800;
/** How much more memory there may be after the hostile requests than after ordinary ones. */
const MEMORY_FACTOR = 1.5;
/** And how much more after the same once more, where the first time went beyond that. */
const MEMORY_FACTOR_AGAIN = 1.15;
const FOR_LONG = { timeout: 20_000 };

test.use({ beginning: { dataset: "shipped" } });
// Each stands for itself, one after the other: what they cost is compared.
test.describe.configure({ mode: "default", timeout: 120_000 + COUNT * 200 });

let world: World;
let costs: Costs;

test.beforeAll(async ({ newsroom, admin }) => {
	test.setTimeout(180_000);
	world = await makeWorld(newsroom, admin);
	costs = await measureCosts(world);
	// Without an end, everything would be bearable.
	for (const { longest } of [costs.alone, costs.beside]) expect(longest).toBeLessThan(Number.POSITIVE_INFINITY);
});

test(`${COUNT} requests that nobody expects: no failure, nothing told, and readers are answered`, async ({
	newsroom,
}) => {
	const replay = `HOSTILE_SEED=${SEED} HOSTILE_REQUESTS=${COUNT}`;
	console.log(`Hostile requests: ${replay}`);
	const before = memoryOf(newsroom.pid());
	const log = new LogWatch(newsroom);
	const fireAll = () => fire(world, log, { seed: SEED, from: 0, count: COUNT });
	const { result: sent, waits } = await withReader(world.host, fireAll);
	const problems = [...(await problemsOf(world, sent, costs)), ...(await problemsInLog(world, log, sent))];
	expect(problems, `again by ${replay} npx playwright test e2e/hostile`).toEqual([]);
	expect(waitProblem(waits, costs) && (await waitProblemBeside(world.host, costs, fireAll))).toBeNull();
	if (before === null) return console.log("The memory isn't looked at: this system has no /proc.");
	const isBelow = (limit: number) => expect.poll(() => memoryOf(newsroom.pid()) ?? 0, FOR_LONG).toBeLessThan(limit);
	// What is garbage is collected some time.
	const grown = await isBelow(before * MEMORY_FACTOR).then(
		() => null,
		() => memoryOf(newsroom.pid()),
	);
	// Code, caches and room for the next are kept once: what is lost is lost again with each request.
	if (grown !== null) {
		await fireAll();
		await isBelow(grown * MEMORY_FACTOR_AGAIN);
	}
});

for (const attack of [...ATTACKS_ON_FORMS, ...ATTACKS_ON_RECORDS, ...ATTACKS_ON_ADDRESSES]) {
	test(`a reader doesn't notice: ${attack.does}`, async ({ newsroom }) => {
		const log = new LogWatch(newsroom);
		const problems: string[] = [];
		const attacked = async () => problems.push(...(await problemsOfAttack(attack)));
		expect(await waitProblemBeside(world.host, costs, attacked)).toBeNull();
		expect(problems).toEqual([]);
		expect(log.faults()).toEqual([]);
	});
}

for (const { does, strike } of ATTACKS_ON_CONNECTIONS) {
	test(`a reader doesn't notice: ${does}`, async ({ newsroom }) => {
		const log = new LogWatch(newsroom);
		const struck = () => strike(world.host);
		expect(await waitProblemBeside(world.host, costs, struck)).toBeNull();
		expect(log.faults()).toEqual([]);
	});
}

async function problemsOfAttack({ does, requests, faultOf }: Attack): Promise<string[]> {
	const problems: string[] = [];
	for (const [index, request] of requests(world).entries()) {
		const asked = await ask(world, request);
		const fault = asked.fault ?? faultOf?.(asked.answer) ?? null;
		const problem = fault ?? (await costProblem(asked));
		if (problem !== null) problems.push(reported(world, request, problem, `${does} ${index + 1}`));
	}
	return problems;
}

/** What is wrong with what an answer cost, and with what it costs when it is asked for again; null if nothing. */
async function costProblem(asked: Awaited<ReturnType<typeof ask>>): Promise<string | null> {
	return problemOf(asked, costs) && problemOf(await ask(world, asked.request), costs);
}

test(`the first picture after a start is drawn beside ${IDLE_CONNECTIONS} connections that say nothing`, async ({
	newsroom,
}) => {
	await newsroom.restart();
	const picture = plainRequest("/en/charts/capacity-by-country.png?country=SE");
	const { answer } = await withIdleConnections(portOf(world), IDLE_CONNECTIONS, () => ask(world, picture));
	expect(answer.status).toBe(200);
	expect(await waitProblemBeside(world.host, costs, () => ask(world, picture))).toBeNull();
});
