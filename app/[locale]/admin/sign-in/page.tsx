import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/editing/desk/action-form";
import { NarrowPage } from "@/components/editing/desk/narrow-page";
import { currentUser } from "@/lib/server/auth/session/current-user";
import { firstOf } from "../form-text";
import { landing } from "../landing";
import { PeopleWords } from "../people-words";
import { signInAction } from "./actions";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("people.signIn");
	return { title: t("title") };
}

export default async function SignInPage({ searchParams }: Props) {
	const [t, locale, user] = await Promise.all([getTranslations("people"), getLocale(), currentUser()]);
	const next = firstOf((await searchParams).next);
	if (user) redirect(landing(locale, user.role, next));
	return (
		<NarrowPage title={t("signIn.title")} intro={t("signIn.intro")}>
			<PeopleWords>
				<ActionForm
					action={signInAction}
					submit={t("signIn.submit")}
					hidden={{ next }}
					fields={[
						{ name: "email", type: "email", label: t("fields.email"), autoComplete: "username" },
						{ name: "password", type: "password", label: t("fields.password"), autoComplete: "current-password" },
					]}
				/>
			</PeopleWords>
			<p className="mt-6 text-muted text-sm">{t("signIn.lost")}</p>
		</NarrowPage>
	);
}
