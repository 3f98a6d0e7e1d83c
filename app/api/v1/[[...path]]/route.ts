import { readMethods } from "@/lib/server/http/api/api-route";
import { PUBLIC_READS } from "@/lib/server/http/api/public-reads";
import { notFound } from "@/lib/server/http/core/problem";
import { problemAnswer } from "@/lib/server/http/core/response";

/**
 * Every address that has no handler of its own: the reads that the server in front answers by itself, but in
 * development, where changes of them show at once; else a 404 that a program can read.
 */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readMethods(async (asked) => {
	const read = PUBLIC_READS.get(asked.path);
	return read ? read(asked) : problemAnswer(notFound(`There is no “${asked.path}”; /api/v1 lists what there is.`));
});
