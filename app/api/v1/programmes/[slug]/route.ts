import { getClient } from "@/lib/server/db/client";
import { answerProgramme } from "@/lib/server/http/answers/programmes-answer";
import { jsonRead, readMethods } from "@/lib/server/http/api/api-route";
import { recordWrites } from "@/lib/server/http/keys/record-writes";
import { recordedDay } from "@/lib/server/queries/dataset/recorded-dataset";
import { getRecordedProgramme } from "@/lib/server/queries/history/recorded-record";
import { getProgramme } from "@/lib/server/queries/programme/programmes";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readMethods(
	jsonRead(async ({ dataset, params, slug, today }) => {
		const day = await recordedDay(params);
		const stored = await (day === null
			? getProgramme(getClient(), slug)
			: getRecordedProgramme(getClient(), slug, day));
		return answerProgramme(dataset, slug, stored?.programme.summary ?? null, params, today);
	}),
	recordWrites("programme"),
);
