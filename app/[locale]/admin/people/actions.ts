"use server";

import { revalidatePath } from "next/cache";
import { getLocale } from "next-intl/server";
import type { Actor } from "@/lib/server/auth/actor";
import { guardedForm } from "@/lib/server/auth/request/define-action";
import { requestOrigin } from "@/lib/server/auth/request/request";
import {
	changeRole,
	disablePerson,
	enablePerson,
	endSessionsOf,
	invitePerson,
	makeResetLink,
	type PeopleAnswer,
	removeSecondFactor,
	setReviews,
} from "@/lib/server/commands/person/people";
import { getClient, type PrismaClient } from "@/lib/server/db/client";
import { formText } from "../form-text";
import { outcome, refusal } from "../refusal";

export const inviteAction = guardedForm({ permission: "people.manage", stopped: refusal }, async ({ form, actor }) => {
	const values = { name: formText(form, "name"), email: formText(form, "email"), role: formText(form, "role") };
	const answer = await invitePerson(getClient(), actor, values);
	if (!answer.ok) return outcome(answer, "", values);
	revalidatePath("/[locale]/admin", "layout");
	return { errors: {}, values: {}, link: { href: await passwordLink(answer.token), name: values.name.trim() } };
});

export const makeLinkAction = guardedForm(
	{ permission: "people.manage", stopped: refusal },
	async ({ form, actor }) => {
		const answer = await makeResetLink(getClient(), actor, formText(form, "id"));
		if (!answer.ok) return outcome(answer, "");
		revalidatePath("/[locale]/admin", "layout");
		return { errors: {}, values: {}, link: { href: await passwordLink(answer.token), name: formText(form, "name") } };
	},
);

export const changeRoleAction = act("roleChanged", (client, actor, id, form) =>
	changeRole(client, actor, id, formText(form, "role")),
);

export const setReviewsAction = act("reviewsSet", (client, actor, id, form) =>
	setReviews(client, actor, id, formText(form, "reviewsLeft")),
);

export const disableAction = act("disabled", disablePerson);

export const enableAction = act("enabled", enablePerson);

export const endSessionsOfAction = act("sessionsEnded", endSessionsOf);

export const removeFactorAction = act("factorRemoved", removeSecondFactor);

function act(
	done: string,
	command: (client: PrismaClient, actor: Actor, id: string, form: FormData) => Promise<PeopleAnswer>,
) {
	return guardedForm({ permission: "people.manage", stopped: refusal }, async ({ form, actor }) => {
		const answer = await command(getClient(), actor, formText(form, "id"), form);
		revalidatePath("/[locale]/admin", "layout");
		return outcome(answer, done);
	});
}

async function passwordLink(token: string): Promise<string> {
	return `${await requestOrigin()}/${await getLocale()}/admin/reset?token=${token}`;
}
