import { csvRead, readMethods } from "@/lib/server/http/api/api-route";
import { companiesCsv } from "@/lib/server/http/csv/companies-csv";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readMethods(
	csvRead(({ dataset, params, today }) => companiesCsv(dataset, params, today)),
);
