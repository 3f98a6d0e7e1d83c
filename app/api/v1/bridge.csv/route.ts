import { getClient } from "@/lib/server/db/client";
import { csvRead, readMethods } from "@/lib/server/http/api/api-route";
import { bridgeCsv } from "@/lib/server/http/csv/bridge-csv";
import { readBridge } from "@/lib/server/queries/history/read-bridge";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readMethods(
	csvRead(({ dataset, params, today }) => bridgeCsv(dataset, params, today, (asked) => readBridge(getClient(), asked))),
);
