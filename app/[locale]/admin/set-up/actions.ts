"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { ActionState } from "@/components/admin/action-state";
import { setUpFirstAdmin } from "@/lib/server/auth/links";
import { formText } from "../form-text";
import { landing } from "../landing";

/** Makes the first administrator and signs them in. */
export async function setUpAction(_state: ActionState, form: FormData): Promise<ActionState> {
	const [name, email] = [formText(form, "name"), formText(form, "email")];
	const answer = await setUpFirstAdmin(formText(form, "token"), { name, email, password: formText(form, "password") });
	if (!answer.ok) return { errors: answer.errors, values: { name, email }, minutes: answer.minutes };
	redirect(landing(await getLocale(), answer.role ?? "admin"));
}
