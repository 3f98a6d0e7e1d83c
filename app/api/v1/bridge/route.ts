import { getClient } from "@/lib/server/db/client";
import { jsonRead, readMethods } from "@/lib/server/http/api/api-route";
import { answerBridge } from "@/lib/server/http/api/bridge-answer";
import { readBridge } from "@/lib/server/queries/history/read-bridge";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readMethods(
	jsonRead(({ dataset, params, today }) =>
		answerBridge(dataset, params, today, (asked) => readBridge(getClient(), asked)),
	),
);
