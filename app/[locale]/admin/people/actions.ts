"use server";

import { revalidatePath } from "next/cache";
import { getLocale } from "next-intl/server";
import type { ActionState } from "@/components/admin/action-state";
import { requireActor } from "@/lib/server/auth/current-user";
import { requestOrigin } from "@/lib/server/auth/request";
import type { Actor } from "@/lib/server/commands/actor";
import {
	changeRole,
	disablePerson,
	enablePerson,
	endSessionsOf,
	invitePerson,
	makeResetLink,
	type PeopleAnswer,
	removeSecondFactor,
} from "@/lib/server/commands/people";
import { getClient, type PrismaClient } from "@/lib/server/db/client";
import { formText } from "../form-text";
import { outcome, refusal } from "../refusal";

export async function inviteAction(_state: ActionState, form: FormData): Promise<ActionState> {
	const asked = await requireActor("people.manage");
	if (!asked.ok) return refusal(asked.code);
	const values = { name: formText(form, "name"), email: formText(form, "email"), role: formText(form, "role") };
	const answer = await invitePerson(getClient(), asked.actor, values);
	if (!answer.ok) return outcome(answer, "", values);
	revalidatePath("/[locale]/admin", "layout");
	return { errors: {}, values: {}, link: { href: await passwordLink(answer.token), name: values.name.trim() } };
}

export async function makeLinkAction(_state: ActionState, form: FormData): Promise<ActionState> {
	const asked = await requireActor("people.manage");
	if (!asked.ok) return refusal(asked.code);
	const answer = await makeResetLink(getClient(), asked.actor, formText(form, "id"));
	if (!answer.ok) return outcome(answer, "");
	revalidatePath("/[locale]/admin", "layout");
	return { errors: {}, values: {}, link: { href: await passwordLink(answer.token), name: formText(form, "name") } };
}

export async function changeRoleAction(_state: ActionState, form: FormData): Promise<ActionState> {
	const role = formText(form, "role");
	return act(form, "roleChanged", (client, actor, id) => changeRole(client, actor, id, role));
}

export async function disableAction(_state: ActionState, form: FormData): Promise<ActionState> {
	return act(form, "disabled", disablePerson);
}

export async function enableAction(_state: ActionState, form: FormData): Promise<ActionState> {
	return act(form, "enabled", enablePerson);
}

export async function endSessionsOfAction(_state: ActionState, form: FormData): Promise<ActionState> {
	return act(form, "sessionsEnded", endSessionsOf);
}

export async function removeFactorAction(_state: ActionState, form: FormData): Promise<ActionState> {
	return act(form, "factorRemoved", removeSecondFactor);
}

async function act(
	form: FormData,
	done: string,
	command: (client: PrismaClient, actor: Actor, id: string) => Promise<PeopleAnswer>,
): Promise<ActionState> {
	const asked = await requireActor("people.manage");
	if (!asked.ok) return refusal(asked.code);
	const answer = await command(getClient(), asked.actor, formText(form, "id"));
	revalidatePath("/[locale]/admin", "layout");
	return outcome(answer, done);
}

async function passwordLink(token: string): Promise<string> {
	return `${await requestOrigin()}/${await getLocale()}/admin/reset?token=${token}`;
}
