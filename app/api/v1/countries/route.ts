import { jsonRoute } from "@/lib/server/http/api-route";
import { answerCountries } from "@/lib/server/http/countries-answer";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(({ dataset, params }) =>
	answerCountries(dataset, params),
);
