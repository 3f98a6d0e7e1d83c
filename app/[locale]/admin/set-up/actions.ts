"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { setUpFirstAdmin } from "@/lib/server/auth/password/links";
import { openForm } from "@/lib/server/auth/request/define-action";
import { formText } from "../form-text";
import { landing } from "../landing";
import { refusal } from "../refusal";

/** Makes the first administrator and signs them in. */
export const setUpAction = openForm({ stopped: refusal }, async ({ form }) => {
	const [name, email] = [formText(form, "name"), formText(form, "email")];
	const answer = await setUpFirstAdmin(formText(form, "token"), { name, email, password: formText(form, "password") });
	if (!answer.ok) return { errors: answer.errors, values: { name, email }, minutes: answer.minutes };
	redirect(landing(await getLocale(), answer.role ?? "admin"));
});
