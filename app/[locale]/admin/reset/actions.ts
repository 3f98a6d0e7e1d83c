"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { ActionState } from "@/components/admin/action-state";
import { resetByLink } from "@/lib/server/auth/links";
import { formText } from "../form-text";
import { landing } from "../landing";

/** Saves the password that the holder of a link chose, and signs them in. */
export async function resetAction(_state: ActionState, form: FormData): Promise<ActionState> {
	const locale = await getLocale();
	const answer = await resetByLink(formText(form, "token"), formText(form, "password"));
	if (!answer.ok) return { errors: answer.errors, values: {}, minutes: answer.minutes };
	redirect(answer.role === null ? `/${locale}/admin/sign-in/code` : landing(locale, answer.role));
}
