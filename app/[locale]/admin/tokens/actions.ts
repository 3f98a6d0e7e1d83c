"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { ActionState } from "@/components/admin/action-state";
import { requireActor } from "@/lib/server/auth/current-user";
import { makeApiToken, revokeApiToken } from "@/lib/server/commands/api-token";
import { getClient } from "@/lib/server/db/client";
import { formText } from "../form-text";
import { outcome, refusal } from "../refusal";
import { daysOf } from "./lives";

/** Makes a key, which the answer shows once. */
export async function makeTokenAction(_state: ActionState, form: FormData): Promise<ActionState> {
	const asked = await requireActor("token.manage");
	if (!asked.ok) return refusal(asked.code);
	const [owner, name, scope] = ["owner", "name", "scope"].map((field) => formText(form, field));
	const days = formText(form, "days");
	const answer = await makeApiToken(getClient(), asked.actor, { owner, name, scope, days: daysOf(days) });
	if (!answer.ok) return outcome(answer, "", { owner, name, scope, days } as Record<string, string>);
	revalidatePath("/[locale]/admin", "layout");
	return { errors: {}, values: {}, token: { secret: answer.token, name: name?.trim() ?? "" } };
}

/** Revokes a key and goes back to the list, which says so. */
export async function revokeTokenAction(_state: ActionState, form: FormData): Promise<ActionState> {
	const asked = await requireActor("token.manage");
	if (!asked.ok) return refusal(asked.code);
	const id = formText(form, "id");
	const answer = await revokeApiToken(getClient(), asked.actor, id);
	if (!answer.ok) return outcome(answer, "");
	redirect(`/${await getLocale()}/admin/tokens?revoked=${id}`);
}
