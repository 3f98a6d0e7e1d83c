import { DRAFT_SUBJECTS, DraftMessage, type DraftSubject, MAX_DRAFT_BYTES } from "@/lib/domain/typed/draft";
import { MOST_FIELDS } from "@/lib/domain/typed/form-limits";
import type { Actor } from "../../auth/actor";
import { isFromOwnPage } from "../../auth/request/origin";
import type { Failure } from "../../commands/core/failure";
import { deleteDraft, saveDraft } from "../../commands/desk/draft";
import type { PrismaClient } from "../../db/client";
import { isUnavailable } from "../../db/serving/unavailable";
import { getDraft } from "../../queries/desk/draft";
import { RETRY_AFTER } from "../core/problem";
import { readJson } from "../core/read-json";
import { readText } from "../core/read-text";

/** Who asks: an actor who may keep drafts, or why there is none. */
export type Asker = { ok: true; actor: Actor } | { ok: false; code: "signedOut" | "forbidden" };
/** What is asked for, as the address has it. */
type Place = { subject: string; key: string };

/**
 * Answers a request about one's draft of a record, as JSON: GET reads it, PUT keeps it, DELETE throws it away; POST is
 * the form of a page without JavaScript, which throws it away and goes back to `back`. Codes: `crossSite` and
 * `forbidden` (403), `signedOut` (401), `otherUser` (409), `notFound` (404), `unreadable` (400), `notJson` (415),
 * `tooLarge` (413), `tooMany` (422), `unavailable` (503) while the database doesn't answer.
 */
export async function answerDraft(
	client: PrismaClient,
	request: Request,
	place: Place,
	whoAsks: () => Promise<Asker>,
): Promise<Response> {
	try {
		return await answerFrom(client, request, place, whoAsks);
	} catch (error) {
		if (!isUnavailable(error)) throw error;
		return json(503, { ok: false, code: "unavailable" }, RETRY_AFTER);
	}
}

async function answerFrom(
	client: PrismaClient,
	request: Request,
	place: Place,
	whoAsks: () => Promise<Asker>,
): Promise<Response> {
	if (request.method !== "GET" && !isFromOwnPage(request.headers)) return refuse(403, "crossSite");
	const asker = await whoAsks();
	if (!asker.ok) return refuse(asker.code === "signedOut" ? 401 : 403, asker.code);
	const subject = DRAFT_SUBJECTS.find((name) => name === place.subject);
	if (!subject) return refuse(404, "notFound");
	const { actor } = asker;
	const draft = { actor, subject, key: place.key };
	if (request.method === "PUT") return put(client, request, draft);
	if (request.method === "GET") {
		const kept = await getDraft(client, { userId: actor.id, subject, key: place.key });
		return kept ? json(200, kept) : refuse(404, "notFound");
	}
	const back = request.method === "POST" ? await readBack(request) : null;
	const answer = await deleteDraft(client, draft);
	if (!answer.ok) return failed(answer.errors);
	return back === null
		? json(200, answer)
		: new Response(null, { status: 303, headers: { Location: back, ...PRIVATE } });
}

async function put(
	client: PrismaClient,
	request: Request,
	draft: { actor: Actor; subject: DraftSubject; key: string },
): Promise<Response> {
	if (!request.headers.get("content-type")?.startsWith("application/json")) return refuse(415, "notJson");
	const text = await readText(request, MAX_DRAFT_BYTES);
	if (text === null) return refuse(413, "tooLarge");
	const read = readJson(text, DRAFT_LIMITS, () => true);
	const message = DraftMessage.safeParse(read.ok ? read.value : null);
	if (!message.success) return refuse(400, "unreadable");
	const answer = await saveDraft(client, { ...draft, ...message.data });
	return answer.ok ? json(200, answer) : failed(answer.errors);
}

/** A list of fields, each a name and what was typed; the command says which characters can be kept. */
const DRAFT_LIMITS = { depth: 4, values: 70_000, items: MOST_FIELDS };

const PRIVATE = { "Cache-Control": "no-store", Vary: "Cookie" } as const;
const STATUS: Readonly<Record<string, number>> = { forbidden: 403, otherUser: 409, tooMany: 422 };

function failed([failure]: readonly Failure[]): Response {
	const code = failure?.code ?? "unreadable";
	return refuse(STATUS[code] ?? 400, code);
}

function refuse(status: number, code: string): Response {
	return json(status, { ok: false, code });
}

function json(status: number, body: object, more: Record<string, string> = {}): Response {
	const headers = { ...PRIVATE, ...more, "Content-Type": "application/json; charset=utf-8" };
	return new Response(JSON.stringify(body), { status, headers });
}

/** Where the form asks to go back to: a page of the editors, nowhere else. */
async function readBack(request: Request): Promise<string> {
	const text = await readText(request, 10_000);
	const back = new URLSearchParams(text ?? "").get("back") ?? "";
	return /^\/(?:en|fr)\/admin(?:[/?][\w\-/?=&%.]*)?$/.test(back) ? back : "/en/admin";
}
