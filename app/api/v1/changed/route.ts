import { getClient } from "@/lib/server/db/client";
import { answerChanged } from "@/lib/server/http/answers/changed-answer";
import { jsonRead, readMethods } from "@/lib/server/http/api/api-route";
import { knownDataset } from "@/lib/server/queries/dataset/known-dataset";
import { listLastChanged } from "@/lib/server/queries/history/changed-records";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readMethods(
	jsonRead(
		async ({ dataset, params }) => answerChanged(dataset, params, await listLastChanged(getClient())),
		knownDataset,
	),
);
