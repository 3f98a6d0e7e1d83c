import { test } from "../editing/people-steps";
import { expect } from "../fixtures";
import { faultsInLog } from "./judge";
import { memoryOf } from "./memory";
import { PLACES } from "./places";
import { type Waits, withReader } from "./reader";
import { plainRequest } from "./request";
import { ask, fire, inLanes, report, type Sent } from "./run";
import { makeWorld, type World } from "./world";

test.use({ beginning: { dataset: "shipped" } });
test.describe.configure({ mode: "serial", timeout: 1_800_000 });

const COUNT = Number(process.env.HOSTILE_REQUESTS ?? 1500);
const SEED = Number(process.env.HOSTILE_SEED ?? Math.floor(Math.random() * 2 ** 31));

let world: World;
let ordinary: { slowest: number; largest: number; waits: Waits };

test.beforeAll(async ({ newsroom, admin }) => {
	world = await makeWorld(newsroom, admin);
});

test("ordinary", async ({ newsroom }) => {
	console.log(
		world.forms.length,
		"forms",
		world.actions.length,
		"actions",
		new Set(world.forms.map((f) => f.action)).size,
	);
	const reached = new Set(world.forms.map((f) => f.action));
	console.log(
		"unreached",
		world.actions
			.filter((a) => !reached.has(a.id))
			.map((a) => a.name)
			.join(" "),
	);
	const { result, waits } = await withReader(world.host, () =>
		inLanes(PLACES.length * 2, (i) => ask(world, { ...plainRequest(PLACES[i % PLACES.length] ?? "/"), as: "admin" })),
	);
	const slowest = Math.max(...result.map(({ answer }) => answer.milliseconds));
	const largest = Math.max(...result.map(({ answer }) => answer.size));
	ordinary = { slowest, largest, waits };
	console.log(ordinary, memoryOf(newsroom.pid()));
	console.log(
		result
			.flatMap(({ fault, answer }, i) =>
				fault || (answer.status ?? 0) >= 400 ? [`${fault} ${answer.status} ${PLACES[i % PLACES.length]}`] : [],
			)
			.join("\n"),
	);
});

test("hostile", async ({ newsroom }) => {
	console.log("seed", SEED);
	const began = performance.now();
	const logBefore = newsroom.log().length;
	const { result, waits } = await withReader(world.host, () => fire(world, SEED, 0, COUNT));
	const ms = performance.now() - began;
	const log = newsroom.log().slice(logBefore);
	const statuses: Record<string, number> = {};
	for (const s of result) statuses[String(s.answer.status)] = (statuses[String(s.answer.status)] ?? 0) + 1;
	console.log(COUNT, ms, statuses, waits, memoryOf(newsroom.pid()));
	const slow = result.toSorted((a, b) => b.answer.milliseconds - a.answer.milliseconds).slice(0, 12);
	console.log(slow.map((s) => `${s.answer.milliseconds | 0} ${report(world, s)}`).join("\n"));
	const big = result.toSorted((a, b) => b.answer.size - a.answer.size).slice(0, 3);
	console.log(big.map((s) => `${s.answer.size} ${report(world, s)}`).join("\n"));
	console.log("LOG", faultsInLog(log).length, log.slice(0, 20000));
	const bad: Sent[] = result.filter(({ fault }) => fault !== null);
	console.log(bad.length, bad.map((s) => report(world, s)).join("\n"));
	expect(bad.length).toBe(0);
});
