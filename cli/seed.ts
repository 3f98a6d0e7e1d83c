import { Command } from "commander";
import type { SeedCounts } from "@/lib/server/commands/seed/seed";

/** `gigacampus seed`: brings the dataset's files into the database. */
export function seedCommand(): Command {
	return new Command("seed")
		.description("bring the dataset of prisma/data into the database; what editors changed since is left as it is")
		.option("--folder <path>", "another folder with sources.json, programmes.json and projects/*.json")
		.action(async ({ folder }: { folder?: string }) => {
			const { checkDatabaseSetUp } = await import("./serve/checks/check-set-up");
			checkDatabaseSetUp();
			const { openDatabase } = await import("@/lib/server/db/database");
			const { migrate } = await import("@/lib/server/db/migrate/migrate");
			const { createClient } = await import("@/lib/server/db/client");
			const { seed } = await import("@/lib/server/commands/seed/seed");
			const { formatProblem } = await import("@/lib/server/data-files/read-data-files");
			const database = await openDatabase();
			try {
				await migrate(database.url);
				const client = createClient(database.url);
				try {
					const result = await seed(client, {
						folder,
						onProgress: ({ step, records }) => console.log(`Reading ${records} ${step}`),
					});
					if (result.ok) for (const line of ["sources", "programmes", "projects"] as const) print(line, result[line]);
					else throw new Error(`Nothing was loaded. ${result.errors.map(formatProblem).join("; ")}`);
				} finally {
					await client.$disconnect();
				}
			} finally {
				await database.close();
			}
		});
}

function print(name: string, { created, updated, unchanged, kept }: SeedCounts) {
	console.log(`${name}: ${created} new, ${updated} changed, ${unchanged} unchanged`);
	if (kept.length > 0) console.log(`  left as editors made them: ${kept.join(", ")}`);
}
