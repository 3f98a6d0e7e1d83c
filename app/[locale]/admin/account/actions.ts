"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { ActionState } from "@/components/admin/action-state";
import { currentSession, requireActor } from "@/lib/server/auth/current-user";
import { changePassword } from "@/lib/server/auth/own-account";
import { endOwnSession, endOwnSessions, renameOneself } from "@/lib/server/commands/account";
import { getClient } from "@/lib/server/db/client";
import { formText } from "../form-text";
import { outcome, refusal } from "../refusal";

export async function renameAction(_state: ActionState, form: FormData): Promise<ActionState> {
	const asked = await requireActor("account.manage");
	if (!asked.ok) return refusal(asked.code);
	const name = formText(form, "name");
	const answer = await renameOneself(getClient(), asked.actor, name);
	revalidatePath("/[locale]/admin", "layout");
	return outcome(answer, "renamed", { name });
}

export async function changePasswordAction(_state: ActionState, form: FormData): Promise<ActionState> {
	const asked = await requireActor("account.manage");
	if (!asked.ok) return refusal(asked.code);
	const answer = await changePassword(asked.user, formText(form, "current"), formText(form, "next"));
	if (answer.ok) return { errors: {}, values: {}, done: "passwordChanged" };
	if (answer.code === "limited") return { errors: { form: "limited" }, values: {}, minutes: answer.minutes };
	return { errors: { [answer.code === "wrongPassword" ? "current" : "next"]: answer.code }, values: {} };
}

export async function endSessionAction(_state: ActionState, form: FormData): Promise<ActionState> {
	const asked = await requireActor("account.manage");
	if (!asked.ok) return refusal(asked.code);
	const id = formText(form, "session");
	const isOwn = (await currentSession())?.id === id;
	const answer = await endOwnSession(getClient(), asked.actor, id);
	if (isOwn) redirect(`/${await getLocale()}/admin/sign-in`);
	revalidatePath("/[locale]/admin", "layout");
	return outcome(answer, "sessionEnded");
}

export async function endSessionsAction(): Promise<ActionState> {
	const asked = await requireActor("account.manage");
	if (!asked.ok) return refusal(asked.code);
	await endOwnSessions(getClient(), asked.actor);
	redirect(`/${await getLocale()}/admin/sign-in`);
}
