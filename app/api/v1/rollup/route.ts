import { jsonRoute } from "@/lib/server/http/api/api-route";
import { answerRollup } from "@/lib/server/http/api/rollup-answer";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(({ dataset, params, today }) =>
	answerRollup(dataset, params, today),
);
