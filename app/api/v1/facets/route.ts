import { jsonRoute } from "@/lib/server/http/api/api-route";
import { answerFacets } from "@/lib/server/http/api/facets-answer";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(({ dataset, params }) =>
	answerFacets(dataset, params),
);
