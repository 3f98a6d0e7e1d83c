"use server";

import { redirect } from "next/navigation";
import type { ActState } from "@/components/suggestion/act-state";
import type { Locale } from "@/lib/domain/vocabulary";
import { countUses } from "@/lib/server/auth/limits";
import { assertSameOrigin, requestAddress } from "@/lib/server/auth/request";
import { answerSuggestion, withdrawSuggestion } from "@/lib/server/commands/suggestion-answer";
import { getClient } from "@/lib/server/db/client";
import { findSuggestion } from "@/lib/server/queries/suggestion";

type Link = { locale: Locale; token: string };

/** Answers the editors' question, for who has the private link. */
export async function answerByLinkAction(link: Link, _state: ActState, form: FormData): Promise<ActState> {
	const text = String(form.get("text") ?? "");
	return act(link, "answer", text, (client) => answerSuggestion(client, { sender: { token: link.token }, text }));
}

/** Withdraws the suggestion of a private link. */
export async function withdrawByLinkAction(link: Link, _state: ActState, _form: FormData): Promise<ActState> {
	return act(link, "withdraw", "", (client) => withdrawSuggestion(client, { token: link.token }));
}

async function act(
	{ locale, token }: Link,
	what: "answer" | "withdraw",
	text: string,
	work: (client: ReturnType<typeof getClient>) => ReturnType<typeof answerSuggestion>,
): Promise<ActState> {
	await assertSameOrigin();
	const client = getClient();
	const state = { errors: {}, values: { text, preset: "" }, minutes: 0, decided: null };
	const minutes = await countUses(client, [["suggestionAnswer", await requestAddress()]]);
	if (minutes !== null) return { ...state, errors: { form: "limited" }, minutes };
	const answer = await work(client);
	if (answer.ok) redirect(`/${locale}/suggest/status/${token}?done=${what}`);
	const [{ code = "unreadable", path = [] } = {}] = answer.errors;
	if (code !== "decided") return { ...state, errors: { [path[0] === "text" ? "text" : "form"]: code } };
	const now = await findSuggestion(client, token);
	return {
		...state,
		errors: { form: "decided" },
		decided: { status: now?.status ?? "open", name: null, reason: now?.decisionReason ?? null },
	};
}
