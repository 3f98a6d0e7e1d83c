import { Command, InvalidArgumentError } from "commander";
import type { LinkOutcome } from "@/lib/server/links/link-outcome";

type Options = { limit: number; olderThan: number; host?: string; maxMinutes: number; allowAddress: string[] };

const HELP = `
Exit codes: 0 the run did its work, dead links included (they are in the editors' queue); 1 an error; 2 no host answered
at all, so that this machine is taken for offline and nothing is kept. Stop it with Ctrl+C: what was checked is kept.
One address is asked at a time of a host, with a second between; robots.txt isn't asked, since no page is crawled: only
the addresses that editors cite are asked for. Each document is read once, its beginning, for the title, the date and
the language that it gives itself: the source's form proposes them.`;

/** `gigacampus check-links`: asks the sources' addresses whether they are still there. */
export function checkLinksCommand(): Command {
	return new Command("check-links")
		.description("ask the addresses of sources and of their archived copies whether they are still there")
		.option("--limit <n>", "ask this many at most", toCount, 500)
		.option("--older-than <time>", "leave out what was asked since, as 7d or 12h", toMilliseconds, 7 * DAY_MS)
		.option("--host <name>", "only this host and its subdomains")
		.option("--max-minutes <n>", "end after so long", toCount, 30)
		.option(
			"--allow-address <ip>",
			"ask this private address or range too (an intranet's); repeatable",
			(value: string, list: string[]) => [...list, value],
			[],
		)
		.addHelpText("after", HELP)
		.action(async (options: Options) => {
			const { checkDatabaseSetUp } = await import("./serve/checks/check-set-up");
			checkDatabaseSetUp(["SITE_URL"]);
			const { openDatabase } = await import("@/lib/server/db/database");
			const { createClient } = await import("@/lib/server/db/client");
			const database = await openDatabase();
			try {
				const client = createClient(database.url);
				try {
					await run(client, options);
				} finally {
					await client.$disconnect();
				}
			} finally {
				await database.close();
			}
		});
}

async function run(client: import("@/lib/server/db/client").PrismaClient, options: Options) {
	const { requestSender } = await import("@/lib/server/links/send-request");
	const { checkAddresses } = await import("@/lib/server/links/check-addresses");
	const { linkCheckUserAgent } = await import("@/lib/server/links/user-agent");
	const { forgetUnusedLinkChecks, saveLinkCheck } = await import("@/lib/server/commands/source/link-check");
	const { listDueAddresses } = await import("@/lib/server/queries/source/link-checks");
	const [table] = await client.$queryRaw<{ name: string | null }[]>`SELECT to_regclass('"LinkCheck"')::text AS name`;
	if (!table?.name) throw new Error("This database has no tables yet: run `node cli/run.mjs migrate`, or start once.");
	const addresses = await listDueAddresses(client, { ...options, olderThanMs: options.olderThan });
	await forgetUnusedLinkChecks(client);
	const stopped = new AbortController();
	const stop = () => stopped.abort();
	for (const signal of SIGNALS) process.once(signal, stop);
	const { sendRequest, close } = requestSender(linkCheckUserAgent(), options.allowAddress);
	const counts: Record<LinkOutcome, number> = { ok: 0, dead: 0, refused: 0, unreachable: 0 };
	let checked = 0;
	try {
		const result = await checkAddresses(addresses, {
			sendRequest,
			stop: AbortSignal.any([stopped.signal, AbortSignal.timeout(options.maxMinutes * 60_000)]),
			onAnswer: async (answer) => {
				await saveLinkCheck(client, answer);
				counts[answer.outcome]++;
				checked++;
				const { outcome, httpStatus, detail, url } = answer;
				if (outcome !== "ok") console.log(`${outcome} (${httpStatus ?? detail}) ${url}`);
				if (checked % REPORT_EVERY === 0) console.log(`${checked} of ${addresses.length}`);
			},
		});
		const found = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`);
		const rest = `${result.postponed} asked to come back later, ${result.left} not reached`;
		console.log(`check-links: ${result.checked} of ${addresses.length} checked: ${found.join(", ")}; ${rest}`);
		if (result.isOffline) {
			console.error("check-links: no host answered. Is this machine online? Nothing was kept.");
			process.exitCode = 2;
		}
	} finally {
		close();
		for (const signal of SIGNALS) process.off(signal, stop);
	}
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;
const REPORT_EVERY = 25;
const DAY_MS = 86_400_000;
const UNITS: Record<string, number> = { h: 3_600_000, d: DAY_MS };

function toCount(text: string): number {
	const count = Number(text);
	if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("a whole number from 1 on is needed.");
	return count;
}

function toMilliseconds(text: string): number {
	const [, digits, unit = ""] = /^(\d+)([hd])$/.exec(text) ?? [];
	if (digits === undefined) throw new InvalidArgumentError("a time like 7d or 12h is needed.");
	return Number(digits) * (UNITS[unit] ?? 0);
}
