import { Command } from "commander";

const HELP = `
Names: domain, seed, pages, json, new, javascript, click, paint, start, memory; all of them by default.
A whole run prints the table and writes docs/bench.md. Measures in turns with a yardstick and checks that both answer
the same; a missed target is printed and is no failure, a wrong answer is one.`;

/** `gigacampus bench`: how fast it is, against yardsticks measured in the same run. */
export function benchCommand(): Command {
	return new Command("bench")
		.description("measure speed and size against yardsticks in the same run")
		.argument("[names...]", "what to measure")
		.option("--rounds <n>", "rounds of each measurement", "5")
		.addHelpText("after", HELP)
		.action(async (names: string[], { rounds }: { rounds: string }) => {
			const { BENCH_NAMES, runBench } = await import("./bench/run-bench");
			const unknown = names.filter((name) => !BENCH_NAMES.includes(name));
			if (unknown.length > 0) throw new Error(`Unknown name "${unknown}": choose from ${BENCH_NAMES.join(", ")}.`);
			if (!/^[1-9]\d?$/.test(rounds)) throw new Error(`--rounds ${rounds} is no number from 1 to 99.`);
			const isRight = await runBench(process.cwd(), names, Number(rounds));
			process.exit(isRight ? 0 : 1);
		});
}
