import { methodsAround } from "@/lib/server/http/api/api-route";
import { notFound } from "@/lib/server/http/core/problem";
import { problemResponse } from "@/lib/server/http/core/response";

/** Every other address of the API: a 404 that a program can read. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = methodsAround(async (request) =>
	problemResponse(notFound(`There is no “${new URL(request.url).pathname}”; /api/v1 lists what there is.`)),
);
