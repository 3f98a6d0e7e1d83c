import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { BenchContext } from "./context";
import { describeMachine } from "./machine";
import { benchClick } from "./measures/bench-click";
import { benchDomain } from "./measures/bench-domain";
import { benchFirstPaint } from "./measures/bench-first-paint";
import { benchJavaScript } from "./measures/bench-javascript";
import { benchJson, benchPages } from "./measures/bench-load";
import { benchMap } from "./measures/bench-map";
import { benchNew } from "./measures/bench-new";
import { benchOg } from "./measures/bench-og";
import { benchSearch } from "./measures/bench-search";
import { benchMemory, benchSeed, benchStart } from "./measures/bench-start";
import { markdown, textTable } from "./report";
import { type BenchFailure, CannotMeasure, type Row } from "./row";

/** The measurements by the names that they are asked for by, in their order; each gives one row or more. */
const BENCHES: Record<string, (context: BenchContext) => Promise<Row[]>> = {
	domain: benchDomain,
	seed: benchSeed,
	pages: benchPages,
	json: benchJson,
	new: benchNew,
	og: benchOg,
	search: benchSearch,
	javascript: benchJavaScript,
	click: benchClick,
	map: benchMap,
	paint: benchFirstPaint,
	start: benchStart,
	memory: benchMemory,
};
/** Something hangs rather than measures; the bench goes on without it. */
const LONGEST_MS = 5 * 60_000;

export const BENCH_NAMES = Object.keys(BENCHES);

/**
 * Runs the measurements named, all of them by default, and prints their table. A whole run also writes docs/bench.md.
 * Returns true if every answer that was compared was right; a missed target is no failure.
 */
export async function runBench(root: string, names: readonly string[], rounds: number): Promise<boolean> {
	const context = new BenchContext(root, rounds, (line) => console.log(line));
	const stop = () => void context.close().finally(() => process.exit(130));
	process.once("SIGINT", stop).once("SIGTERM", stop);
	const results: (Row | BenchFailure)[] = [];
	const started = performance.now();
	try {
		for (const [name, bench] of Object.entries(BENCHES)) {
			if (names.length > 0 && !names.includes(name)) continue;
			console.log(`${name} …`);
			results.push(...(await attempt(name, () => bench(context))));
		}
	} finally {
		process.off("SIGINT", stop).off("SIGTERM", stop);
		await context.close();
	}
	const machine = describeMachine(root, [...context.tools]);
	console.log(`\n${textTable(results)}\n\n${machine.facts.join("\n")}`);
	console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
	if (names.length === 0) {
		writeFileSync(join(root, "docs/bench.md"), markdown(results, machine, rounds));
		console.log("Written to docs/bench.md.");
	}
	return !results.some((result) => "failure" in result && result.isWrong);
}

async function attempt(name: string, bench: () => Promise<Row[]>): Promise<(Row | BenchFailure)[]> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`not done after ${LONGEST_MS / 60_000} minutes`)), LONGEST_MS);
	});
	try {
		return await Promise.race([bench(), late]);
	} catch (error) {
		const failure = error instanceof Error ? error.message.trim().replace(/\s*\n\s*/g, " · ") : String(error);
		console.error(`  ${failure}`);
		return [{ name, failure, isWrong: !(error instanceof CannotMeasure) }];
	} finally {
		clearTimeout(timer);
	}
}
