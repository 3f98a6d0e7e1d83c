import { jsonRoute } from "@/lib/server/http/api/api-route";
import { answerProgrammes } from "@/lib/server/http/api/programmes-answer";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(({ dataset, params, today }) =>
	answerProgrammes(dataset, params, today),
);
