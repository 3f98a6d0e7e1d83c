import { DRAFT_SUBJECTS } from "@/lib/domain/typed/draft";
import { OpenFormMessage } from "@/lib/domain/typed/open-form";
import { isFromOwnPage } from "../../auth/request/origin";
import type { SignedIn } from "../../auth/session/current-user";
import { tellOpenForm } from "../../commands/desk/open-form";
import type { PrismaClient } from "../../db/client";
import { isUnavailable } from "../../db/serving/unavailable";
import { listOpenForms } from "../../queries/desk/open-forms";
import { RETRY_AFTER } from "../core/problem";
import { readJson } from "../core/read-json";
import { readText } from "../core/read-text";

/** Who tells, or why nobody who may. */
type Teller = { ok: true; user: SignedIn } | { ok: false; code: "signedOut" | "forbidden" };

/** Longer than any message. */
const MOST_BYTES = 500;
const LIMITS = { depth: 1, values: 2, items: 2 };
const HEADERS = { "Cache-Control": "no-store", Vary: "Cookie" };

/**
 * Answers a form that tells that it is open, with who else has the record's form open (`OpenElsewhere`). Codes:
 * `crossSite` and `forbidden` (403), `signedOut` (401), `notFound` (404), `unreadable` (400), `notJson` (415),
 * `unavailable` (503) while the database doesn't answer.
 */
export async function answerOpenForm(
	client: PrismaClient,
	request: Request,
	place: { subject: string; key: string },
	whoTells: () => Promise<Teller>,
): Promise<Response> {
	try {
		return await answerFrom(client, request, place, whoTells);
	} catch (error) {
		if (!isUnavailable(error)) throw error;
		return refuse(503, "unavailable", RETRY_AFTER);
	}
}

async function answerFrom(
	client: PrismaClient,
	request: Request,
	place: { subject: string; key: string },
	whoTells: () => Promise<Teller>,
): Promise<Response> {
	if (!isFromOwnPage(request.headers)) return refuse(403, "crossSite");
	const teller = await whoTells();
	if (!teller.ok) return refuse(teller.code === "signedOut" ? 401 : 403, teller.code);
	const subject = DRAFT_SUBJECTS.find((name) => name === place.subject);
	if (!subject) return refuse(404, "notFound");
	if (!request.headers.get("content-type")?.startsWith("application/json")) return refuse(415, "notJson");
	const read = readJson((await readText(request, MOST_BYTES)) ?? "", LIMITS);
	const message = OpenFormMessage.safeParse(read.ok ? read.value : null);
	if (!message.success) return refuse(400, "unreadable");
	const { user } = teller;
	const form = { subject, key: place.key, ...message.data };
	const told = await tellOpenForm(client, { actor: user, ...form });
	if (!told.ok) return refuse(told.errors[0]?.code === "forbidden" ? 403 : 404, told.errors[0]?.code ?? "notFound");
	return Response.json(await listOpenForms(client, user, form), { headers: HEADERS });
}

function refuse(status: number, code: string, more: Record<string, string> = {}): Response {
	return Response.json({ code }, { status, headers: { ...HEADERS, ...more } });
}
