import { listVersions } from "../../queries/core/revision";
import { privateResponse } from "../core/private-response";
import { invalidParameters, notFound, type Problem } from "../core/problem";
import type { KeyCall } from "./key-route";
import { unknownParameters, wholeNumber } from "./own-parameters";
import { recordApiHref, subjectOfCollection } from "./record-collections";

const PAGE_SIZE = 50;
const MAX_LIMIT = 200;
const LARGEST_VERSION = 2 ** 31 - 1;

/**
 * Answers `GET /api/v1/<collection>/<slug>/revisions`: who changed a record, when and why, the newest first, deletions
 * included. `before` goes on below a version.
 */
export async function answerRevisions({
	client,
	params,
	collection,
	slug,
}: Omit<KeyCall, "request">): Promise<Response | Problem> {
	const errors = unknownParameters(params, ["limit", "before"]);
	const limit = wholeNumber(params, errors, { param: "limit", max: MAX_LIMIT, fallback: PAGE_SIZE });
	const below = wholeNumber(params, errors, { param: "before", max: LARGEST_VERSION, fallback: undefined });
	if (errors.length > 0) return invalidParameters(errors);
	const subject = subjectOfCollection(collection);
	const lines = subject ? await listVersions(client, subject, slug, { limit: limit + 1, below }) : [];
	if (!subject || (lines.length === 0 && below === undefined)) {
		return notFound(`There never was a “${slug}” among ${collection}.`);
	}
	const shown = lines.slice(0, limit);
	const url = `${recordApiHref(subject, slug)}/revisions`;
	const last = shown.at(-1)?.version;
	const next = lines.length > limit ? `${url}?limit=${limit}&before=${last}` : null;
	const data = shown.map(({ subject: _subject, key: _key, ...line }) => line);
	return privateResponse({ data, meta: { url, next } });
}
