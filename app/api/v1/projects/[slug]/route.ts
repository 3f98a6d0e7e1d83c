import { getClient } from "@/lib/server/db/client";
import { jsonRead, readMethods } from "@/lib/server/http/api/api-route";
import { projectResult } from "@/lib/server/http/api/project-answer";
import { recordWrites } from "@/lib/server/http/keys/record-writes";
import { getProjectDocument } from "@/lib/server/queries/project/project";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readMethods(
	jsonRead(async ({ dataset, params, slug }) =>
		projectResult(slug, await getProjectDocument(getClient(), slug), dataset, params),
	),
	recordWrites("project"),
);
