import { csvRoute } from "@/lib/server/http/api-route";
import { rowsCsv } from "@/lib/server/http/rows-csv";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = csvRoute(({ dataset, params }) =>
	rowsCsv(dataset, params),
);
