import { csvRead, readMethods } from "@/lib/server/http/api/api-route";
import { rollupCsv } from "@/lib/server/http/csv/rollup-csv";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readMethods(
	csvRead(({ dataset, params, today }) => rollupCsv(dataset, params, today)),
);
