"use server";

import { redirect } from "next/navigation";
import { SUGGEST_TEXTS, type SuggestState, TRAP_FIELD } from "@/components/suggestion/suggest-state";
import { can } from "@/lib/domain/access/permissions";
import { readVersion } from "@/lib/domain/values/version";
import { countUses, forgiveUses, type Use } from "@/lib/server/auth/limits";
import { errorsByField } from "@/lib/server/auth/password/links";
import { OfLanguage } from "@/lib/server/auth/request/bound-arguments";
import { openAction } from "@/lib/server/auth/request/define-action";
import { requestAddress } from "@/lib/server/auth/request/request";
import { currentUser } from "@/lib/server/auth/session/current-user";
import { sendSuggestion } from "@/lib/server/commands/suggestion/suggestion";
import { getClient } from "@/lib/server/db/client";
import { formText } from "../admin/form-text";

/** More than all fields together may hold. */
const LONGEST_FORM = 40_000;

/** Sends a suggestion, and goes to the page of its status. */
export const sendSuggestionAction = openAction(
	{ bound: OfLanguage, stopped: notSent, once: true },
	async ({ bound: { locale }, form }) => {
		const text = (name: string) => formText(form, name);
		const state = { errors: {}, values: typedIn(form), minutes: 0 };
		const length = Object.values(state.values).reduce((sum, value) => sum + value.length, 0);
		if (length > LONGEST_FORM) return { ...state, errors: { form: "tooLong" } };

		const client = getClient();
		const user = await currentUser();
		const sender = user && { id: user.id, name: user.name, role: user.role };
		const uses = await usesOf(sender);
		const minutes = await countUses(client, uses);
		if (minutes !== null) return { ...state, errors: { form: "limited" }, minutes };
		if (text(TRAP_FIELD) !== "") return { ...state, errors: { [TRAP_FIELD]: "trap" } };

		const texts = Object.fromEntries(SUGGEST_TEXTS.map((name) => [name, text(name)]));
		const sent = await sendSuggestion(client, {
			sender,
			input: {
				...(texts as Record<(typeof SUGGEST_TEXTS)[number], string>),
				kind: text("kind"),
				subject: text("subject") || "project",
				key: text("key") || null,
				version: readVersion(text("version")),
				path: text("path") || null,
				locale,
			},
		});
		if (!sent.ok) {
			await forgiveUses(client, uses);
			return { ...state, errors: errorsByField(sent.errors) };
		}
		redirect(`/${locale}/suggest/status/${sent.token}?done=sent`);
	},
);

function notSent(code: string, form: FormData): SuggestState {
	return { errors: { form: code }, values: typedIn(form), minutes: 0 };
}

function typedIn(form: FormData): Record<string, string> {
	const names = ["kind", ...SUGGEST_TEXTS, TRAP_FIELD];
	return Object.fromEntries(names.map((name) => [name, formText(form, name)]));
}

/** People whom we know have an account's allowance; everybody else that of their network. */
async function usesOf(sender: { id: string; role: Parameters<typeof can>[0] } | null): Promise<Use[]> {
	if (sender && can(sender.role, "document.propose")) return [["suggestionAccount", sender.id]];
	const address = await requestAddress();
	return [
		["suggestionHour", address],
		["suggestionDay", address],
	];
}
