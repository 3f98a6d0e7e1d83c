import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/editing/desk/action-form";
import { NarrowPage } from "@/components/editing/desk/narrow-page";
import { addressOfLink } from "@/lib/server/auth/password/links";
import { firstOf } from "../form-text";
import { PeopleWords } from "../people-words";
import { resetAction } from "./actions";

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("people.reset");
	return { title: t("title") };
}

export default async function ResetPage({ searchParams }: Props) {
	const [t, locale] = await Promise.all([getTranslations("people"), getLocale()]);
	const token = firstOf((await searchParams).token);
	const email = await addressOfLink(token);
	if (email === null) {
		return (
			<NarrowPage title={t("reset.title")} intro={t("reset.gone")}>
				<p className="mt-2">{t("reset.goneHelp")}</p>
				<p className="mt-4">
					<a href={`/${locale}/admin/sign-in`}>{t("signIn.title")}</a>
				</p>
			</NarrowPage>
		);
	}
	return (
		<NarrowPage title={t("reset.title")} intro={t("reset.intro", { email })}>
			<PeopleWords>
				<ActionForm
					action={resetAction}
					submit={t("reset.submit")}
					hidden={{ token }}
					fields={[
						{
							name: "password",
							type: "password",
							label: t("fields.newPassword"),
							autoComplete: "new-password",
							hint: t("fields.passwordHint"),
						},
					]}
				/>
			</PeopleWords>
		</NarrowPage>
	);
}
