import { mkdirSync, writeFileSync } from "node:fs";
import { type Costs, MANY } from "./costs";
import type { LogWatch } from "./log-watch";
import { type Waits, withReader } from "./reader";
import { describeRequest, type HostileRequest } from "./request";
import { ask, bytesOf, LANES, type Sent } from "./run";
import type { World } from "./world";

const FOLDER = "test-results/hostile";
/** A fault in the log may be of any request that was under way: so many are sent again to know which. */
const SUSPECTS = 200;

type Judged = Pick<Sent, "request" | "answer" | "fault">;

/** What is wrong with an answer, or with what it cost; null if nothing is. */
export function problemOf({ fault, answer }: Judged, { dearest, largest }: Costs): string | null {
	if (fault !== null) return fault;
	if (answer.size > MANY * largest) return `${answer.size} bytes, where ordinary answers have ${largest} at most`;
	if (answer.milliseconds <= MANY * dearest) return null;
	return `${Math.round(answer.milliseconds)} ms, where ordinary answers take ${Math.round(dearest)} at most`;
}

/** What a reader had to wait too long for; null if nothing. */
export function waitProblem(waits: Waits, { dearest, alone, beside }: Costs): string | null {
	const bearable = MANY * Math.max(alone.longest, beside.longest, dearest);
	if (waits.longest === Number.POSITIVE_INFINITY) return "a reader's page wasn't answered as it should";
	if (waits.longest <= bearable) return null;
	return `a reader waited ${Math.round(waits.longest)} ms, where ${Math.round(bearable)} is the most`;
}

/** What a reader beside some work had to wait too long for, and again when it was done a second time; null if nothing. */
export async function waitProblemBeside(host: string, costs: Costs, work: () => Promise<unknown>) {
	const problem = waitProblem((await withReader(host, work)).waits, costs);
	return problem && waitProblem((await withReader(host, work)).waits, costs);
}

/** The problems of many requests. What was slow among others is asked again alone: only then it counts. */
export async function problemsOf(world: World, sent: readonly Sent[], costs: Costs): Promise<string[]> {
	const problems: string[] = [];
	for (const one of sent) {
		const problem = problemOf(one, costs);
		if (problem === null) continue;
		const again = one.fault === null ? problemOf(await ask(world, one.request), costs) : problem;
		if (again !== null) problems.push(reported(world, one.request, again, one.number));
	}
	return problems;
}

/** What a log tells, with the requests that are behind it as far as they do it again. */
export async function problemsInLog(world: World, log: LogWatch, sent: readonly Sent[]): Promise<string[]> {
	const faults = log.faults();
	if (faults.length === 0) return [];
	const suspects = new Set(faults.flatMap(({ at }) => sentAbout(sent, at)));
	const problems = [`${faults.length} lines in the log, the first: ${faults[0]?.line}`];
	for (const { request, number } of [...suspects].slice(0, SUSPECTS)) {
		const before = log.faults().length;
		await ask(world, request);
		// Its answer may be here before what it printed.
		await ask(world, {
			...request,
			method: "GET",
			target: "/healthz",
			headers: [],
			body: Buffer.alloc(0),
			framing: "length",
		});
		const more = log.faults().slice(before);
		if (more[0]) problems.push(reported(world, request, `in the log: ${more[0].line}`, number));
	}
	return problems;
}

/** What was under way when this much of a log was there: what is printed may arrive after the answer. */
function sentAbout(sent: readonly Sent[], at: number): readonly Sent[] {
	const first = sent.findIndex(({ printed }) => printed.to > at);
	const middle = first < 0 ? sent.length : first;
	return sent.slice(Math.max(0, middle - LANES), middle + LANES);
}

/** A problem in words, with what a person needs to send its request again. */
export function reported(world: World, request: HostileRequest, problem: string, name: number | string): string {
	mkdirSync(FOLDER, { recursive: true });
	const file = `${FOLDER}/${name}.http`;
	writeFileSync(file, bytesOf(world, request));
	return `${problem}\n  by request ${name}: nc 127.0.0.1 3000 < ${file}\n  ${describeRequest(request)}`;
}
