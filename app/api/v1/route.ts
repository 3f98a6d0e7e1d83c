import { jsonRoute } from "@/lib/server/http/api/api-route";
import { answerIndex } from "@/lib/server/http/api/index-answer";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(({ dataset, params }) =>
	answerIndex(dataset, params),
);
