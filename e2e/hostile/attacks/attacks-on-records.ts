import { type HostileRequest, plainRequest } from "../request";
import type { Json, World } from "../world";
import type { Attack } from "./attack";

const COUNT = 400_000;

/** A record with one of its parts replaced, sent with a key that may write, and a draft by somebody who keeps them. */
function putting(does: string, collection: string, change: Record<string, Json>): Attack {
	return { does, requests: (world) => [put(world, `/api/v1/${collection}/gate`, { document: change }, change)] };
}

function put(
	world: World,
	path: string,
	more: { document?: Record<string, Json> },
	flat: Record<string, Json>,
): HostileRequest {
	const found = world.documents.find(([known]) => known === path)?.[1];
	const message = typeof found === "object" && found !== null && !Array.isArray(found) ? found : {};
	const document = { ...(message.document as Record<string, Json> | undefined), ...more.document };
	const body = more.document ? { ...message, document } : { ...message, ...flat };
	const headers: HostileRequest["headers"] = [
		["Content-Type", "application/json"],
		["Origin", `http://${world.host}`],
		["Authorization", `Bearer ${world.keys.write}`],
		["If-Match", '"1"'],
	];
	const isDraft = path.startsWith("/api/drafts");
	return {
		...plainRequest(path),
		method: "PUT",
		headers,
		body: Buffer.from(JSON.stringify(body)),
		as: isDraft ? "editor" : null,
	};
}

export const ATTACKS_ON_RECORDS: Attack[] = [
	putting("400,000 phases", "projects", { phases: Array<Json>(COUNT).fill(0) }),
	putting("400,000 names", "projects", { aliases: Array<Json>(COUNT).fill("a") }),
	putting("an organization of 20,000 brackets", "organizations", { name: "(".repeat(20_000) }),
	putting("a source at 40,000 slashes", "sources", { url: `https://example.org/${"/".repeat(40_000)}` }),
	{
		does: "400,000 sources along with a project",
		requests: (world) => [put(world, "/api/v1/projects/gate", {}, { sources: Array<Json>(COUNT).fill(0) })],
	},
	{
		does: "a draft of 400,000 fields",
		requests: (world) => [put(world, "/api/drafts/project/gate", {}, { fields: Array<Json>(COUNT).fill(0) })],
	},
];
