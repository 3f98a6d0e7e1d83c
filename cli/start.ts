import { Command } from "commander";

/** `gigacampus start`: everything that leads from a clone to an answering server. */
export function startCommand(): Command {
	return new Command("start").description("open the database, load the dataset, build if needed and serve").action(async () => {
		const { openDatabase } = await import("@/lib/server/db/database");
		const { migrate } = await import("@/lib/server/db/migrate");
		const database = await openDatabase({ exclusive: true });
		await migrate(database.url);
		await database.close();
	});
}
