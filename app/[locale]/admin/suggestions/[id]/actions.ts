"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { type ActState, NOT_ACTED, REJECT_PRESETS } from "@/components/suggestion/act-state";
import type { Locale } from "@/lib/domain/values/vocabulary";
import type { Actor } from "@/lib/server/auth/actor";
import { OfSuggestion } from "@/lib/server/auth/request/bound-arguments";
import { guardedAction } from "@/lib/server/auth/request/define-action";
import type { SignedIn } from "@/lib/server/auth/session/current-user";
import { answerSuggestion, withdrawSuggestion } from "@/lib/server/commands/suggestion/suggestion-answer";
import {
	acceptSuggestion,
	askAboutSuggestion,
	type Decided,
	rejectSuggestion,
	reopenSuggestion,
} from "@/lib/server/commands/suggestion/suggestion-decision";
import { getClient } from "@/lib/server/db/client";
import { getSuggestion } from "@/lib/server/queries/suggestion/suggestion";
import { formText } from "../../form-text";

type Work = (
	client: ReturnType<typeof getClient>,
	decision: { actor: Actor; id: string; text: string },
) => Promise<Decided>;

const DECISIONS = {
	ask: askAboutSuggestion,
	accept: acceptSuggestion,
	reject: rejectSuggestion,
	reopen: reopenSuggestion,
} as const satisfies Record<string, Work>;

const ToDecide = OfSuggestion.extend({ what: z.enum(["ask", "accept", "reject", "reopen"]) });

/** Decides a suggestion, or asks its sender something. */
export const decideAction = guardedAction(
	{ permission: "suggestion.decide", bound: ToDecide, stopped: notActed },
	async ({ bound, ...asked }) => act({ ...asked, ...bound }, DECISIONS[bound.what]),
);

/** Answers a question about one's own proposal. */
export const answerOwnAction = guardedAction(
	{ permission: "document.propose", bound: OfSuggestion, stopped: notActed },
	async ({ bound, ...asked }) =>
		act({ ...asked, ...bound, what: "answer" }, (client, { actor, id, text }) =>
			answerSuggestion(client, { sender: { actor, id }, text }),
		),
);

/** Withdraws one's own proposal. */
export const withdrawOwnAction = guardedAction(
	{ permission: "document.propose", bound: OfSuggestion, stopped: notActed },
	async ({ bound, ...asked }) =>
		act({ ...asked, ...bound, what: "withdraw" }, (client, { actor, id }) => withdrawSuggestion(client, { actor, id })),
);

type Act = { locale: Locale; id: string; what: string; form: FormData; actor: Actor; user: SignedIn };

async function act({ locale, id, what, form, actor, user }: Act, work: Work): Promise<ActState> {
	const { values } = typedIn(form);
	const state = { ...NOT_ACTED, values };
	const client = getClient();
	const suggestion = await getSuggestion(client, id, user);
	if (!suggestion) return { ...state, errors: { form: "notFound" } };
	// Its sender reads the reason: in the language that the suggestion was sent in.
	const words = await getTranslations({ locale: suggestion.locale, namespace: "suggestion.preset" });
	const said = [values.preset && words(values.preset), values.text].filter(Boolean).join("\n");
	const answer = await work(client, { actor, id, text: said });
	if (answer.ok) redirect(`/${locale}/admin/suggestions/${id}?done=${what}`);
	const [{ code = "unreadable", path = [] } = {}] = answer.errors;
	if (code !== "decided") return { ...state, errors: { [path[0] === "text" ? "text" : "form"]: code } };
	const now = await getSuggestion(client, id, user);
	const last = now?.steps.at(-1);
	return {
		...state,
		errors: { form: "decided" },
		decided: { status: now?.status ?? "open", name: last?.authorName ?? null, reason: last?.text || null },
	};
}

function notActed(code: string, form: FormData): ActState {
	return { ...NOT_ACTED, ...typedIn(form), errors: { form: code } };
}

function typedIn(form: FormData) {
	const given = formText(form, "preset");
	const preset = REJECT_PRESETS.find((name) => name === given) ?? "";
	return { values: { text: formText(form, "text"), preset } } as const;
}
