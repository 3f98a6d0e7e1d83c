import { answerCompany } from "@/lib/server/http/answers/companies-answer";
import { jsonRead, readMethods } from "@/lib/server/http/api/api-route";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readMethods(
	jsonRead(({ dataset, params, slug, today }) => answerCompany(dataset, slug, params, today)),
);
