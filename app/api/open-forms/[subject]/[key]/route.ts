import { requireActor } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { answerOpenForm } from "@/lib/server/http/editing/open-form-answer";

type Context = { params: Promise<{ subject: string; key: string }> };

export async function PUT(request: Request, { params }: Context): Promise<Response> {
	return answerOpenForm(getClient(), request, await params, () => requireActor("draft.keep"));
}
