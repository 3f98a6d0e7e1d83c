import { csvRoute } from "@/lib/server/http/api/api-route";
import { rowsCsv } from "@/lib/server/http/csv/rows-csv";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = csvRoute(({ dataset, params, today }) =>
	rowsCsv(dataset, params, today),
);
