import type { Machine } from "./machine";
import type { BenchFailure, BenchUnit, Row } from "./row";
import type { Figure } from "./statistics";

const HEAD = ["name", "what", "ours", "yardstick", "ratio", "target", "met"];

/** The rows as lines of equal columns, for a terminal. */
export function textTable(results: readonly (Row | BenchFailure)[]): string {
	const lines = [HEAD, ...results.map(cells)].map((line) => line.filter((_, column) => column !== 1));
	const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
	return lines
		.map((line) =>
			line
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join("  ")
				.trimEnd(),
		)
		.join("\n");
}

/** docs/bench.md: the machine's facts, the table, the notes, and what isn't measured yet. */
export function markdown(results: readonly (Row | BenchFailure)[], machine: Machine, rounds: number): string {
	const table = [HEAD, HEAD.map(() => "---"), ...results.map(cells)].map((line) => `| ${line.join(" | ")} |`);
	const notes = results.flatMap((result) =>
		"note" in result && result.note ? [`- \`${result.name}\`: ${result.note}`] : [],
	);
	return `# Bench

Written by \`npm run bench\` on ${machine.date}; \`npm run bench -- <name>\` runs one. Medians, with the lowest and the
highest of the rounds in brackets (${rounds} rounds, ours and the yardstick in turns). Machines differ: the ratios travel,
the absolute figures don't. Whatever is compared was checked to be equal first (the same bytes, rows, sums).
[speed.md](speed.md) says where the time and the memory go of what isn't met.

${machine.facts.map((fact) => `- ${fact}`).join("\n")}

${table.join("\n")}

## Notes

${notes.join("\n")}

Not measured, because it doesn't exist yet: import and export of 100,000 rows, several instances on one database.
`;
}

function cells(result: Row | BenchFailure): string[] {
	if ("failure" in result)
		return [result.name, result.failure, "–", "–", "–", "–", result.isWrong ? "FAILED" : "not measured"];
	const { name, what, unit, ours, yardstick, ratio, target, met } = result;
	return [
		name,
		what,
		`${spread(ours)} ${unit}`.trim(),
		yardstick ? `${`${spread(yardstick.figure)} ${unit}`.trim()} (${yardstick.name})` : "–",
		ratio ? spread(ratio) : "–",
		target,
		met === null ? "–" : met ? "yes" : "NO",
	];
}

/** "12.3 (11.9–14.0)"; the spread is left out where there is none. */
function spread({ median, low, high }: Figure): string {
	return low === high ? digits(median) : `${digits(median)} (${digits(low)}–${digits(high)})`;
}

function digits(value: number): string {
	const size = Math.abs(value);
	if (size >= 100) return Math.round(value).toLocaleString("en");
	if (size >= 10) return value.toFixed(1);
	return size >= 1 || size === 0 ? value.toFixed(2) : value.toPrecision(2);
}

/** Bytes as thousands of bytes, milliseconds as they are: what the columns call kB and MB. */
export const BYTES_PER: Record<Extract<BenchUnit, "kB" | "MB">, number> = { kB: 1_000, MB: 1_000_000 };
