/** Where a program that the tests need was found, or why it wasn't. */
export type Choice = { found: string } | { missing: string };

/** One way of getting a program: a name for the log, and the attempt, null when it leads nowhere. */
export interface Way {
	name: string;
	attempt: () => string | null | Promise<string | null>;
}

/** Tries the ways in their order and stops at the first that works; `say` is told which one it was. */
export async function choose(what: string, ways: readonly Way[], say: (line: string) => void): Promise<Choice> {
	for (const way of ways) {
		const found = await way.attempt();
		if (found === null) continue;
		say(`${what}: ${way.name} (${found.replace(/:\/\/[^@]*@/, "://…@")})`);
		return { found };
	}
	return { missing: `no ${what}; tried ${ways.map((way) => way.name).join(", ")}` };
}
