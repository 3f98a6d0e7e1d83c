"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { ActionState } from "@/components/editing/desk/action-state";
import { guardedForm } from "@/lib/server/auth/request/define-action";
import { currentSession } from "@/lib/server/auth/session/current-user";
import { changePassword } from "@/lib/server/auth/session/own-account";
import { endOwnSession, endOwnSessions, renameOneself } from "@/lib/server/commands/person/account";
import { getClient } from "@/lib/server/db/client";
import { formText } from "../form-text";
import { outcome, refusal } from "../refusal";

export const renameAction = guardedForm({ permission: "account.manage", stopped: refusal }, async ({ form, actor }) => {
	const name = formText(form, "name");
	const answer = await renameOneself(getClient(), actor, name);
	revalidatePath("/[locale]/admin", "layout");
	return outcome(answer, "renamed", { name });
});

export const changePasswordAction = guardedForm(
	{ permission: "account.manage", stopped: refusal },
	async ({ form, user }): Promise<ActionState> => {
		const answer = await changePassword(user, formText(form, "currentPassword"), formText(form, "newPassword"));
		if (answer.ok) return { errors: {}, values: {}, done: "passwordChanged" };
		if (answer.code === "limited") return { errors: { form: "limited" }, values: {}, minutes: answer.minutes };
		return {
			errors: { [answer.code === "wrongPassword" ? "currentPassword" : "newPassword"]: answer.code },
			values: {},
		};
	},
);

export const endSessionAction = guardedForm(
	{ permission: "account.manage", stopped: refusal },
	async ({ form, actor }) => {
		const id = formText(form, "session");
		const isOwn = (await currentSession())?.id === id;
		const answer = await endOwnSession(getClient(), actor, id);
		if (isOwn) redirect(`/${await getLocale()}/admin/sign-in`);
		revalidatePath("/[locale]/admin", "layout");
		return outcome(answer, "sessionEnded");
	},
);

export const endSessionsAction = guardedForm({ permission: "account.manage", stopped: refusal }, async ({ actor }) => {
	await endOwnSessions(getClient(), actor);
	redirect(`/${await getLocale()}/admin/sign-in`);
});
