"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { guardedForm } from "@/lib/server/auth/request/define-action";
import { makeApiToken, revokeApiToken } from "@/lib/server/commands/person/api-token";
import { getClient } from "@/lib/server/db/client";
import { formText } from "../form-text";
import { outcome, refusal } from "../refusal";
import { daysOf } from "./lives";

/** Makes a key, which the answer shows once. */
export const makeTokenAction = guardedForm(
	{ permission: "token.manage", stopped: refusal },
	async ({ form, actor }) => {
		const [owner, name, scope] = ["owner", "name", "scope"].map((field) => formText(form, field));
		const days = formText(form, "days");
		const answer = await makeApiToken(getClient(), actor, { owner, name, scope, days: daysOf(days) });
		if (!answer.ok) return outcome(answer, "", { owner, name, scope, days } as Record<string, string>);
		revalidatePath("/[locale]/admin", "layout");
		return { errors: {}, values: {}, token: { secret: answer.token, name: name?.trim() ?? "" } };
	},
);

/** Revokes a key and goes back to the list, which says so. */
export const revokeTokenAction = guardedForm(
	{ permission: "token.manage", stopped: refusal },
	async ({ form, actor }) => {
		const id = formText(form, "id");
		const answer = await revokeApiToken(getClient(), actor, id);
		if (!answer.ok) return outcome(answer, "");
		redirect(`/${await getLocale()}/admin/tokens?revoked=${id}`);
	},
);
