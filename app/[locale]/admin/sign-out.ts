"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { openPress } from "@/lib/server/auth/request/define-action";
import { signOut } from "@/lib/server/auth/session/sign-in";

/** Ends the session of this browser. */
export const signOutAction = openPress(async () => {
	const locale = await getLocale();
	await signOut();
	redirect(`/${locale}/admin/sign-in`);
});
