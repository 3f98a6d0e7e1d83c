import { csvRead, readMethods } from "@/lib/server/http/api/api-route";
import { programmesCsv } from "@/lib/server/http/csv/programmes-csv";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readMethods(
	csvRead(({ dataset, params, today }) => programmesCsv(dataset, params, today)),
);
