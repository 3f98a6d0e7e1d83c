import { createClient } from "@/lib/server/db/client";
import { fingerprint } from "./fingerprint";
import { step } from "./step";

const DATA = ["prisma/data", "prisma/reference"];

/**
 * Seeds the database at `url` unless it was seeded from these very files. Which ones it had (`seeded`) is kept with the
 * database, as the comment of its version table. Throws with the first problem's file, record, field and reason.
 */
export async function loadDataset(url: string, root: string, seeded: string | null): Promise<void> {
	const files = `seeded from ${fingerprint(root, DATA, (name) => name.startsWith("."))}`;
	if (seeded === files) return;
	// The one that serves readers can't wait for as long as this takes.
	const client = createClient(url);
	try {
		await step("Loading the dataset", async (say) => {
			const { seed } = await import("@/lib/server/commands/seed/seed");
			const result = await seed(client, { onProgress: ({ step: kind, records }) => say(`${records} ${kind}`) });
			if (!result.ok) {
				const [first] = result.errors;
				throw new Error(
					`${first?.file}, ${first?.key}, ${first?.field}: ${first?.reason} (${result.errors.length} in all: ` +
						"run `node cli/run.mjs check-data` to see them; the database is as it was).",
				);
			}
		});
		// A comment takes no parameter; this one is made of hexadecimal digits and fixed words.
		await client.$executeRawUnsafe(`COMMENT ON TABLE "DatasetVersion" IS '${files}'`);
	} finally {
		await client.$disconnect();
	}
}
