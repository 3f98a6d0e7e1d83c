import { csvRead, readMethods } from "@/lib/server/http/api/api-route";
import { outcomeCsv } from "@/lib/server/http/csv/outcome-csv";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readMethods(
	csvRead(({ dataset, params, today }) => outcomeCsv(dataset, params, today)),
);
