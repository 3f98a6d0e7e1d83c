import { saveProject } from "../../commands/project/project";
import { seed } from "../../commands/seed/seed";
import { getProjectDocument } from "../../queries/project/project";
import { createClient } from "../client";
import { openDatabase } from "../database";

/**
 * The process that a test kills: owns the embedded database in `folder`, loads the dataset (unless told to begin with
 * saving), then saves one project again and again. Tells its parent each thing that has been acknowledged.
 */
const [folder, slug = "", first] = process.argv.slice(2);
const tell = (message: CrashMessage) => process.send?.(message);
export type CrashMessage = { did: "open" | "step" | "seed" } | { did: "save"; version: number };

const database = await openDatabase({ folder, exclusive: true });
tell({ did: "open" });
const client = createClient(database.url);
if (first === "seed") {
	const seeded = await seed(client, { onProgress: () => tell({ did: "step" }) });
	if (!seeded.ok) throw new Error(JSON.stringify(seeded.errors[0]));
	tell({ did: "seed" });
}
const actor = { id: "crash", name: "Crash test", role: "editor" } as const;
for (let n = 0; ; n++) {
	const stored = await getProjectDocument(client, slug);
	if (!stored) throw new Error(`${slug} is gone`);
	const document = { ...stored.document, phases: stored.document.phases.toReversed() };
	const reason = `Save ${n}`;
	const saved = await saveProject(client, { document, baseVersion: stored.version, actor, reason, reasonKind: "fact" });
	if (!saved.ok) throw new Error(JSON.stringify(saved.errors));
	tell({ did: "save", version: saved.version });
}
