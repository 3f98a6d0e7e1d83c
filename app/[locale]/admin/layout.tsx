import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { EditorBar } from "@/components/editing/desk/editor-bar";
import { EditorNavigation } from "@/components/editing/desk/editor-navigation";
import { currentUser } from "@/lib/server/auth/session/current-user";
import { signOutAction } from "./sign-out";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The frame of the editors' pages: who is signed in, and where to go. Pages ask for their permission themselves. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
	const [user, locale] = await Promise.all([currentUser(), getLocale()]);
	return (
		<>
			{user && (
				<div className="border-rule border-b">
					<EditorBar name={user.name} reviewsLeft={user.reviewsLeft} locale={locale} signOut={signOutAction} />
					<EditorNavigation role={user.role} locale={locale} />
				</div>
			)}
			{children}
		</>
	);
}
