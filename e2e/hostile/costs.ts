import { PLACES } from "./places";
import { read, type Waits, withReader } from "./reader";
import { plainRequest } from "./request";
import { ask } from "./run";
import type { World } from "./world";

/** What ordinary requests cost on this machine. */
export type Costs = {
	/** The longest that an ordinary answer takes, in milliseconds, and the largest, in bytes. */
	dearest: number;
	largest: number;
	/** How long a reader waits who is alone. */
	alone: Waits;
	/** How long a reader waits while somebody opens everything else. */
	beside: Waits;
};

/** "Many times": no hostile request may cost more than this many of the dearest that isn't, nor keep a reader longer. */
export const MANY = 5;

const ROUNDS_ALONE = 30;

/** Opens everything twice, the second time with a clock. */
export async function measureCosts(world: World): Promise<Costs> {
	await openEverything(world);
	const alone = await read(world.host, (rounds) => rounds >= ROUNDS_ALONE);
	const { result, waits: beside } = await withReader(world.host, () => openEverything(world));
	return {
		dearest: Math.max(...result.map(({ milliseconds }) => milliseconds)),
		largest: largestOf(result),
		alone,
		beside,
	};
}

const largestOf = (answers: { size: number }[]) => Math.max(...answers.map(({ size }) => size));

async function openEverything(world: World) {
	const answers = [];
	for (const place of PLACES) answers.push((await ask(world, { ...plainRequest(place), as: "admin" })).answer);
	return answers;
}
