import { csvRead, readMethods } from "@/lib/server/http/api/api-route";
import { rowsCsv } from "@/lib/server/http/csv/rows-csv";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readMethods(
	csvRead(({ dataset, params, today }) => rowsCsv(dataset, params, today)),
);
