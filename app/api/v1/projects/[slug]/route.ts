import { getClient } from "@/lib/server/db/client";
import { projectResult } from "@/lib/server/http/answers/project-answer";
import { jsonRead, readMethods } from "@/lib/server/http/api/api-route";
import { recordWrites } from "@/lib/server/http/keys/record-writes";
import { recordedDay } from "@/lib/server/queries/dataset/recorded-dataset";
import { getRecordedProject } from "@/lib/server/queries/history/recorded-record";
import { getProjectDocument } from "@/lib/server/queries/project/project";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readMethods(
	jsonRead(async ({ dataset, params, slug }) => {
		const day = await recordedDay(params);
		const stored = await (day === null
			? getProjectDocument(getClient(), slug)
			: getRecordedProject(getClient(), slug, day));
		return projectResult(slug, stored, dataset, params);
	}),
	recordWrites("project"),
);
