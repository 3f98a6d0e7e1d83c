import { csvRead, readMethods } from "@/lib/server/http/api/api-route";
import { projectsCsv } from "@/lib/server/http/csv/projects-csv";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readMethods(
	csvRead(({ dataset, params, today }) => projectsCsv(dataset, params, today)),
);
