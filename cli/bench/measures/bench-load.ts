// One file for each kind of measurement; run-bench.ts has them by name.

import type { BenchContext } from "../context";
import { type RawAnswer, rawAnswer } from "../raw-answer";
import { assertRight, type Row } from "../row";
import { figure, ratios } from "../statistics";
import { jsonMix, pageMix } from "../views";

const SECONDS = 2;
const AT_LEAST = 0.5;
const P99_AT_MOST = 3;

type Served = { name: string; what: string; paths: string[] };

/** Pages that were asked for before: hot single ones and a mix, against bare node:http. */
export async function benchPages(context: BenchContext): Promise<Row[]> {
	const known = await context.known();
	const mix = pageMix(known);
	return serveAll(context, [
		{ name: "dashboard", what: "the dashboard", paths: ["/en"] },
		{ name: "project", what: "a project page", paths: ["/en/projects/ecodatacenter-borlange-mistral"] },
		{ name: "projects-filtered", what: "a filtered table of projects", paths: ["/en/projects?country=SE"] },
		{ name: "mix", what: `${mix.length} addresses in turn: dashboards, tables, projects, both languages`, paths: mix },
	]);
}

/** Lists and rollups that were asked for before, as JSON, against bare node:http. */
export async function benchJson(context: BenchContext): Promise<Row[]> {
	const paths = jsonMix(await context.known());
	return serveAll(context, [
		{ name: "json", what: `${paths.length} filtered lists and rollups of the API in turn`, paths },
	]);
}

async function serveAll(context: BenchContext, all: readonly Served[]): Promise<Row[]> {
	const rows: Row[] = [];
	for (const served of all) {
		context.say(`  ${served.name}`);
		rows.push(...(await serve(context, served)));
	}
	return rows;
}

async function serve(context: BenchContext, { name, what, paths }: Served): Promise<Row[]> {
	const application = await context.application();
	const load = await context.load();
	const answers = await ask(application.address, paths);
	const bare = await context.startBare(answers);
	await assertSame(bare.address, answers);
	const [ours, yardstick] = [[], []] as { perSecond: number; p99Ms: number }[][];
	try {
		for (const { pid } of [application, bare]) await load.pin(pid);
		for (let round = -1; round < context.rounds; round++) {
			const seconds = round < 0 ? 1 : SECONDS;
			const measured = await load.run(application.address, paths, { seconds });
			const beside = await load.run(bare.address, paths, { seconds });
			if (round < 0) continue;
			ours?.push(measured);
			yardstick?.push(beside);
		}
	} finally {
		await load.unpin(application.pid);
		await bare.stop();
	}
	const redrawn = await countRedrawn(application.address, answers);
	const series = (loads: typeof ours, of: "perSecond" | "p99Ms") => (loads ?? []).map((measured) => measured[of]);
	const perSecond = ratios(series(ours, "perSecond"), series(yardstick, "perSecond"));
	const p99 = ratios(series(ours, "p99Ms"), series(yardstick, "p99Ms"));
	const size = answers.reduce((sum, { body }) => sum + body.length, 0) / answers.length;
	return [
		{
			name,
			what: `requests a second, ${what}`,
			unit: "req/s",
			ours: figure(series(ours, "perSecond")),
			yardstick: { name: "bare node:http", figure: figure(series(yardstick, "perSecond")) },
			ratio: perSecond,
			target: `≥ ${AT_LEAST} ×`,
			met: perSecond.median >= AT_LEAST,
			note: `32 connections, gzip, ${(size / 1000).toFixed(1)} kB an answer on average; both sent the same bodies; ${redrawn} of ours had to be drawn anew.`,
		},
		{
			name: `${name}-p99`,
			what: `99th percentile, ${what}`,
			unit: "ms",
			ours: figure(series(ours, "p99Ms")),
			yardstick: { name: "bare node:http", figure: figure(series(yardstick, "p99Ms")) },
			ratio: p99,
			target: `≤ ${P99_AT_MOST} ×`,
			met: p99.median <= P99_AT_MOST,
		},
	];
}

async function ask(address: string, paths: readonly string[]): Promise<(RawAnswer & { url: string })[]> {
	const answers: (RawAnswer & { url: string })[] = [];
	for (const url of paths) {
		const answer = await rawAnswer(address + url);
		assertRight(answer.status === 200, `${url} is answered with ${answer.status}`);
		answers.push({ url, ...answer });
	}
	return answers;
}

async function assertSame(address: string, answers: readonly (RawAnswer & { url: string })[]): Promise<void> {
	for (const { url, body, encoding } of answers) {
		const answer = await rawAnswer(address + url);
		assertRight(
			answer.status === 200 && answer.encoding === encoding && answer.body.equals(body),
			`${address}${url} sends other bytes than before`,
		);
	}
}

/** How many of the answers aren't the ones from before any more: they were dropped from the cache and drawn anew. */
async function countRedrawn(address: string, answers: readonly (RawAnswer & { url: string })[]): Promise<number> {
	let redrawn = 0;
	for (const { url, body } of answers) {
		const answer = await rawAnswer(address + url);
		assertRight(answer.status === 200, `${url} is answered with ${answer.status} after the load`);
		if (!answer.body.equals(body)) redrawn += 1;
	}
	return redrawn;
}
