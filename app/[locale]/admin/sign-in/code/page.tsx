import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/editing/desk/action-form";
import { NarrowPage } from "@/components/editing/desk/narrow-page";
import { currentUser } from "@/lib/server/auth/session/current-user";
import { firstOf } from "../../form-text";
import { landing } from "../../landing";
import { PeopleWords } from "../../people-words";
import { signInWithCodeAction } from "../actions";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("people.code");
	return { title: t("title") };
}

export default async function CodePage({ searchParams }: Props) {
	const [t, locale, user] = await Promise.all([getTranslations("people"), getLocale(), currentUser()]);
	const next = firstOf((await searchParams).next);
	if (user) redirect(landing(locale, user.role, next));
	const again = `/${locale}/admin/sign-in${next ? `?next=${encodeURIComponent(next)}` : ""}`;
	return (
		<NarrowPage title={t("code.title")} intro={t("code.intro")}>
			<PeopleWords>
				<ActionForm
					action={signInWithCodeAction}
					submit={t("code.submit")}
					hidden={{ next }}
					fields={[{ name: "code", label: t("fields.code"), autoComplete: "one-time-code" }]}
				/>
			</PeopleWords>
			<p className="mt-6 text-sm">
				<a href={again} className="inline-flex min-h-8 items-center">
					{t("code.back")}
				</a>
			</p>
		</NarrowPage>
	);
}
