import { z } from "zod";
import { Source } from "@/lib/domain/record/project-document";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { listOf, text } from "@/lib/domain/values/text";
import { REASON_KINDS } from "@/lib/domain/values/vocabulary";
import { type Failure, formatPath } from "../../commands/core/failure";
import { RECORD_COMMANDS } from "../../commands/core/record-commands";
import type { PrismaClient } from "../../db/client";
import { getHead } from "../../queries/core/revision";
import { askBeforePublishing } from "../../queries/dataset/record-warnings";
import type { Writes } from "../api/api-route";
import { PRIVATE_HEADERS, privateResponse, versionTag } from "../core/private-response";
import { invalidParameters, notFound, type Problem } from "../core/problem";
import { invalidRecord, type KeyProblem, notAllowed, preconditionFailed, stillUsed, unconfirmed } from "./key-problems";
import { type KeyCall, withKey } from "./key-route";
import { unknownParameters } from "./own-parameters";
import { readPrecondition } from "./precondition";
import { readBody } from "./read-body";
import { recordApiHref } from "./record-collections";

const REASONS = { reason: z.string("required"), reasonKind: z.enum(REASON_KINDS) };
const Removal = z.strictObject(REASONS);
/** `confirmed`: keys of the questions before publishing that are answered. */
const Save = z.strictObject({ ...REASONS, document: z.unknown(), confirmed: listOf(text(200), 50).default([]) });
/** A project may bring sources that aren't there yet. */
const SaveWithSources = Save.extend({ sources: listOf(Source, 200).default([]) });

/** PUT and DELETE of the records of one kind, for keys that may publish. */
export function recordWrites(subject: Subject): Required<Writes> {
	return {
		PUT: withKey("record.publish", (call) => putRecord(subject, call)),
		DELETE: withKey("record.publish", (call) => deleteRecord(subject, call)),
	};
}

async function putRecord(subject: Subject, call: KeyCall): Promise<Response | Problem | KeyProblem> {
	const { client, request, params, slug, actor } = call;
	const errors = unknownParameters(params);
	if (errors.length > 0) return invalidParameters(errors);
	const base = readPrecondition(request);
	if (!base.ok) return base.problem;
	const read = await readBody(request, subject === "project" ? SaveWithSources : Save);
	if (!read.ok) return read.problem;
	const { baseVersion } = base;
	const { sources = [], confirmed, ...body } = read.body as z.infer<typeof Save> & { sources?: Source[] };
	const other = otherKey(subject, slug, body.document);
	if (other) return invalidRecord([other]);
	const { document } = body;
	const key = baseVersion === null ? null : slug;
	const questions = await askBeforePublishing(client, { subject, key, document, confirmed });
	if (questions.length > 0) return unconfirmed(questions);
	const saved = await RECORD_COMMANDS[subject].save(client, { ...body, sources, actor, baseVersion });
	if (!saved.ok) return refusal(client, { subject, slug, isRemoval: false }, saved.errors);
	const { version, changed, datasetVersion, projects } = saved;
	const url = recordApiHref(subject, slug);
	const isNew = baseVersion === null;
	return privateResponse(
		{ data: { key: slug, version, changed, ...(projects && { projects }) }, meta: { datasetVersion, url } },
		{ status: isNew ? 201 : 200, headers: { ETag: versionTag(version), ...(isNew && { Location: url }) } },
	);
}

async function deleteRecord(subject: Subject, call: KeyCall): Promise<Response | Problem | KeyProblem> {
	const { client, request, params, slug, actor } = call;
	const errors = unknownParameters(params);
	if (errors.length > 0) return invalidParameters(errors);
	const base = readPrecondition(request);
	if (!base.ok) return base.problem;
	const read = await readBody(request, Removal);
	if (!read.ok) return read.problem;
	const removal = { ...read.body, actor, key: slug, baseVersion: base.baseVersion ?? 0 };
	const removed = await RECORD_COMMANDS[subject].remove(client, removal);
	if (!removed.ok) return refusal(client, { subject, slug, isRemoval: true }, removed.errors);
	return new Response(null, { status: 204, headers: PRIVATE_HEADERS });
}

/** A document of another record than the address names. */
function otherKey(subject: Subject, slug: string, document: unknown) {
	const name = subject === "source" ? "id" : "slug";
	const given = typeof document === "object" && document !== null ? Reflect.get(document, name) : undefined;
	if (given === undefined || given === slug) return null;
	return { path: `document.${name}`, code: "otherRecord", detail: `is not “${slug}”, as the address has it` };
}

/** What a command refused, as HTTP says it. */
async function refusal(
	client: PrismaClient,
	{ subject, slug, isRemoval }: { subject: Subject; slug: string; isRemoval: boolean },
	failures: readonly Failure[],
): Promise<Problem | KeyProblem> {
	const [first] = failures;
	const codes = new Set(failures.map(({ code }) => code));
	if (codes.has("forbidden")) return notAllowed(false);
	if (codes.has("inUse")) return stillUsed(first?.message ?? "");
	const head = await getHead(client, subject, slug);
	const version = head && !head.isDeleted ? head.version : null;
	if (codes.has("versionConflict")) return preconditionFailed(`Version ${version} was saved meanwhile.`, version);
	if (codes.has("notFound")) {
		const detail = `There is no “${slug}”.`;
		return isRemoval ? notFound(detail) : preconditionFailed(detail, null);
	}
	// A source that came along may be the one that is there already.
	if (codes.has("exists") && version !== null) return preconditionFailed(`There is a “${slug}” already.`, version);
	return invalidRecord(
		failures.map(({ path, code, message }) => ({ path: placeOf(path, code), code, detail: message })),
	);
}

function placeOf(path: Failure["path"], code: string): string {
	if (path[0] === "reason" || path[0] === "reasonKind") return formatPath(path);
	return code === "exists" ? "sources" : formatPath(["document", ...path]);
}
