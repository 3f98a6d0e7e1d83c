import { requireActor } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { answerDraft } from "@/lib/server/http/editing/draft-answer";

type Context = { params: Promise<{ subject: string; key: string }> };

async function answer(request: Request, { params }: Context): Promise<Response> {
	return answerDraft(getClient(), request, await params, () => requireActor("draft.keep"));
}

export const GET = answer;
export const PUT = answer;
export const POST = answer;
export const DELETE = answer;
