"use server";

import { redirect } from "next/navigation";
import { type ActState, NOT_ACTED } from "@/components/suggestion/act-state";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { countUses } from "@/lib/server/auth/limits";
import { OfLink } from "@/lib/server/auth/request/bound-arguments";
import { openAction } from "@/lib/server/auth/request/define-action";
import { requestAddress } from "@/lib/server/auth/request/request";
import { answerSuggestion, withdrawSuggestion } from "@/lib/server/commands/suggestion/suggestion-answer";
import { getClient } from "@/lib/server/db/client";
import { findSuggestion } from "@/lib/server/queries/suggestion/suggestion";
import { formText } from "../../../admin/form-text";

/** Answers the editors' question, for who has the private link. */
export const answerByLinkAction = openAction(
	{ bound: OfLink, stopped: notActed, once: true },
	async ({ bound, form }) => {
		const text = formText(form, "text");
		return act({ ...bound, what: "answer", form }, (client) =>
			answerSuggestion(client, { sender: { token: bound.token }, text }),
		);
	},
);

/** Withdraws the suggestion of a private link. */
export const withdrawByLinkAction = openAction(
	{ bound: OfLink, stopped: notActed, once: true },
	async ({ bound, form }) =>
		act({ ...bound, what: "withdraw", form }, (client) => withdrawSuggestion(client, { token: bound.token })),
);

async function act(
	{ locale, token, what, form }: { locale: Locale; token: string; what: string; form: FormData },
	work: (client: ReturnType<typeof getClient>) => ReturnType<typeof answerSuggestion>,
): Promise<ActState> {
	const client = getClient();
	const state = { ...NOT_ACTED, values: { text: formText(form, "text"), preset: "" } };
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

function notActed(code: string, form: FormData): ActState {
	return { ...NOT_ACTED, values: { text: formText(form, "text"), preset: "" }, errors: { form: code } };
}
