import { getClient } from "@/lib/server/db/client";
import { jsonRead, readMethods } from "@/lib/server/http/api/api-route";
import { answerProgramme } from "@/lib/server/http/api/programmes-answer";
import { recordWrites } from "@/lib/server/http/keys/record-writes";
import { getProgramme } from "@/lib/server/queries/programme/programmes";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readMethods(
	jsonRead(async ({ dataset, params, slug, today }) => {
		const stored = await getProgramme(getClient(), slug);
		return answerProgramme(dataset, slug, stored?.programme.summary ?? null, params, today);
	}),
	recordWrites("programme"),
);
