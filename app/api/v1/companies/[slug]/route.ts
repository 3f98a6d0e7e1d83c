import { jsonRead, readMethods } from "@/lib/server/http/api/api-route";
import { answerCompany } from "@/lib/server/http/api/companies-answer";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readMethods(
	jsonRead(({ dataset, params, slug, today }) => answerCompany(dataset, slug, params, today)),
);
