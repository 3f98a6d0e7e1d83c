import { LICENSE } from "../core/meta";
import { versionResponse } from "../core/private-response";
import { invalidParameters, notFound, type Problem } from "../core/problem";
import type { KeyCall } from "./key-route";
import { unknownParameters } from "./own-parameters";
import { readRecord, recordApiHref, subjectOfCollection } from "./record-collections";

/** Answers `GET /api/v1/<collection>/<slug>/document`: the record as it is stored, tagged with its version. */
export async function answerDocument({
	client,
	request,
	params,
	collection,
	slug,
}: KeyCall): Promise<Response | Problem> {
	const errors = unknownParameters(params);
	if (errors.length > 0) return invalidParameters(errors);
	const subject = subjectOfCollection(collection);
	const stored = subject && (await readRecord(client, subject, slug));
	if (!subject || !stored) return notFound(`There is no “${slug}” among ${collection}.`);
	const { document, version, updatedAt } = stored;
	const url = `${recordApiHref(subject, slug)}/document`;
	return versionResponse(request, version, { data: document, meta: { version, updatedAt, url, license: LICENSE } });
}
