import { Command } from "commander";

/** `gigacampus dev`: the same for development, with changes shown as they are made. */
export function devCommand(): Command {
	return new Command("dev").description("open the database, load the dataset, build if needed and serve").action(async () => {
		const { openDatabase } = await import("@/lib/server/db/database");
		const { migrate } = await import("@/lib/server/db/migrate");
		const database = await openDatabase({ exclusive: true });
		await migrate(database.url);
		await database.close();
	});
}
