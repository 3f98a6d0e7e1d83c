import { jsonRoute } from "@/lib/server/http/api/api-route";
import { answerRows } from "@/lib/server/http/api/rows-answer";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(({ dataset, params, today }) =>
	answerRows(dataset, params, today),
);
