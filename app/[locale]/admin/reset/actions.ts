"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { resetByLink } from "@/lib/server/auth/password/links";
import { openForm } from "@/lib/server/auth/request/define-action";
import { formText } from "../form-text";
import { landing } from "../landing";
import { refusal } from "../refusal";

/** Saves the password that the holder of a link chose, and signs them in. */
export const resetAction = openForm({ stopped: refusal }, async ({ form }) => {
	const locale = await getLocale();
	const answer = await resetByLink(formText(form, "token"), formText(form, "password"));
	if (!answer.ok) return { errors: answer.errors, values: {}, minutes: answer.minutes };
	redirect(answer.role === null ? `/${locale}/admin/sign-in/code` : landing(locale, answer.role));
});
