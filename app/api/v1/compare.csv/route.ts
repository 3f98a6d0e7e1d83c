import { csvRead, readMethods } from "@/lib/server/http/api/api-route";
import { compareCsv } from "@/lib/server/http/csv/compare-csv";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readMethods(
	csvRead(({ dataset, params, today }) => compareCsv(dataset, params, today)),
);
