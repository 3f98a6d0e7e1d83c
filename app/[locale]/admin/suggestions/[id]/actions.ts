"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type ActState, REJECT_PRESETS } from "@/components/suggestion/act-state";
import type { Locale } from "@/lib/domain/vocabulary";
import { requireActor } from "@/lib/server/auth/current-user";
import type { Actor } from "@/lib/server/commands/actor";
import { answerSuggestion, withdrawSuggestion } from "@/lib/server/commands/suggestion-answer";
import {
	acceptSuggestion,
	askAboutSuggestion,
	type Decided,
	rejectSuggestion,
	reopenSuggestion,
} from "@/lib/server/commands/suggestion-decision";
import { getClient } from "@/lib/server/db/client";
import { getSuggestion } from "@/lib/server/queries/suggestion";

type Place = { locale: Locale; id: string };
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
export type Decision = keyof typeof DECISIONS;

/** Decides a suggestion, or asks its sender something. */
export async function decideAction(
	{ locale, id, what }: Place & { what: Decision },
	_state: ActState,
	form: FormData,
): Promise<ActState> {
	return act({ locale, id }, what, "suggestion.decide", form, DECISIONS[what]);
}

/** Answers a question about one's own proposal. */
export async function answerOwnAction(place: Place, _state: ActState, form: FormData): Promise<ActState> {
	return act(place, "answer", "document.propose", form, (client, { actor, id, text }) =>
		answerSuggestion(client, { sender: { actor, id }, text }),
	);
}

/** Withdraws one's own proposal. */
export async function withdrawOwnAction(place: Place, _state: ActState, form: FormData): Promise<ActState> {
	return act(place, "withdraw", "document.propose", form, (client, { actor, id }) =>
		withdrawSuggestion(client, { actor, id }),
	);
}

async function act(
	{ locale, id }: Place,
	what: string,
	permission: "suggestion.decide" | "document.propose",
	form: FormData,
	work: Work,
): Promise<ActState> {
	const text = String(form.get("text") ?? "");
	const preset = REJECT_PRESETS.find((name) => name === form.get("preset"));
	const state = { errors: {}, values: { text, preset: preset ?? "" }, minutes: 0, decided: null };
	const allowed = await requireActor(permission);
	if (!allowed.ok) return { ...state, errors: { form: allowed.code } };
	const client = getClient();
	const suggestion = await getSuggestion(client, id, allowed.user);
	if (!suggestion) return { ...state, errors: { form: "notFound" } };
	// Its sender reads the reason: in the language that the suggestion was sent in.
	const words = await getTranslations({ locale: suggestion.locale, namespace: "suggestion.preset" });
	const said = [preset && words(preset), text].filter(Boolean).join("\n");
	const answer = await work(client, { actor: allowed.actor, id, text: said });
	if (answer.ok) redirect(`/${locale}/admin/suggestions/${id}?done=${what}`);
	const [{ code = "unreadable", path = [] } = {}] = answer.errors;
	if (code !== "decided") return { ...state, errors: { [path[0] === "text" ? "text" : "form"]: code } };
	const now = await getSuggestion(client, id, allowed.user);
	const last = now?.steps.at(-1);
	return {
		...state,
		errors: { form: "decided" },
		decided: { status: now?.status ?? "open", name: last?.authorName ?? null, reason: last?.text || null },
	};
}
