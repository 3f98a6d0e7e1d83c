import { getClient } from "@/lib/server/db/client";
import { jsonRead, readMethods } from "@/lib/server/http/api/api-route";
import { answerBridge } from "@/lib/server/http/api/bridge-answer";
import { readProjectPasts } from "@/lib/server/queries/history/project-pasts";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readMethods(
	jsonRead(({ dataset, params, today }) =>
		answerBridge(dataset, params, today, (day) => readProjectPasts(getClient(), day)),
	),
);
