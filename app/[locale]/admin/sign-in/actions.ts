"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { openForm } from "@/lib/server/auth/request/define-action";
import { localPath } from "@/lib/server/auth/request/local-path";
import { signIn, signInWithCode } from "@/lib/server/auth/session/sign-in";
import { formText } from "../form-text";
import { landing } from "../landing";
import { refusal } from "../refusal";

/** Signs in with e-mail and password, and goes on to the second factor or to where one was going. */
export const signInAction = openForm({ stopped: refusal }, async ({ form }) => {
	const locale = await getLocale();
	const email = formText(form, "email").trim();
	const next = formText(form, "next");
	const answer = await signIn(email, formText(form, "password"));
	if (!answer.ok) {
		const minutes = answer.code === "limited" ? answer.minutes : undefined;
		return { errors: { form: answer.code }, values: { email }, minutes };
	}
	if (answer.role === null) {
		const path = localPath(next);
		redirect(`/${locale}/admin/sign-in/code${path ? `?next=${encodeURIComponent(path)}` : ""}`);
	}
	redirect(landing(locale, answer.role, next));
});

/** Ends a sign-in with the code of the second factor. */
export const signInWithCodeAction = openForm({ stopped: refusal }, async ({ form }) => {
	const locale = await getLocale();
	const answer = await signInWithCode(formText(form, "code"));
	if (!answer.ok) {
		const minutes = answer.code === "limited" ? answer.minutes : undefined;
		return { errors: { [answer.code === "wrongCode" ? "code" : "form"]: answer.code }, values: {}, minutes };
	}
	redirect(landing(locale, answer.role ?? "reader", formText(form, "next")));
});
