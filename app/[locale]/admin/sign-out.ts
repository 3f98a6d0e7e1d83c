"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { signOut } from "@/lib/server/auth/sign-in";

/** Ends the session of this browser. */
export async function signOutAction(): Promise<void> {
	const locale = await getLocale();
	await signOut();
	redirect(`/${locale}/admin/sign-in`);
}
