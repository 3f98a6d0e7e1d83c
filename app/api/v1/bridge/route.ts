import { getClient } from "@/lib/server/db/client";
import { answerBridge } from "@/lib/server/http/answers/bridge-answer";
import { jsonRead, readMethods } from "@/lib/server/http/api/api-route";
import { readBridge } from "@/lib/server/queries/history/read-bridge";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readMethods(
	jsonRead(({ dataset, params, today }) =>
		answerBridge(dataset, params, today, (asked) => readBridge(getClient(), asked)),
	),
);
