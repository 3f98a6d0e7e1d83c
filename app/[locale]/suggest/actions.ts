"use server";

import { redirect } from "next/navigation";
import { SUGGEST_TEXTS, type SuggestState, TRAP_FIELD } from "@/components/suggestion/suggest-state";
import { can } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/domain/vocabulary";
import { currentUser } from "@/lib/server/auth/current-user";
import { countUses, forgiveUses, type Use } from "@/lib/server/auth/limits";
import { errorsByField } from "@/lib/server/auth/links";
import { assertSameOrigin, requestAddress } from "@/lib/server/auth/request";
import { sendSuggestion } from "@/lib/server/commands/suggestion";
import { getClient } from "@/lib/server/db/client";

/** More than all fields together may hold. */
const LONGEST_FORM = 40_000;

/** Sends a suggestion, and goes to the page of its status. */
export async function sendSuggestionAction(
	{ locale }: { locale: Locale },
	_state: SuggestState,
	form: FormData,
): Promise<SuggestState> {
	await assertSameOrigin();
	const text = (name: string) => {
		const value = form.get(name);
		return typeof value === "string" ? value : "";
	};
	const names = ["kind", ...SUGGEST_TEXTS, TRAP_FIELD];
	const values = Object.fromEntries(names.map((name) => [name, text(name)]));
	const state = { errors: {}, values, minutes: 0 };
	const length = names.reduce((sum, name) => sum + text(name).length, 0);
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
			version: Number(text("version")) || null,
			path: text("path") || null,
			locale,
		},
	});
	if (!sent.ok) {
		await forgiveUses(client, uses);
		return { ...state, errors: errorsByField(sent.errors) };
	}
	redirect(`/${locale}/suggest/status/${sent.token}?done=sent`);
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
