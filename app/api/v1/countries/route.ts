import { jsonRoute } from "@/lib/server/http/api/api-route";
import { answerCountries } from "@/lib/server/http/api/countries-answer";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = jsonRoute(({ dataset, params, today }) =>
	answerCountries(dataset, params, today),
);
