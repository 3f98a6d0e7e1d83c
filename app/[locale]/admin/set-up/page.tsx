import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/editing/desk/action-form";
import { NarrowPage } from "@/components/editing/desk/narrow-page";
import { isSetUpLink } from "@/lib/server/auth/password/links";
import { firstOf } from "../form-text";
import { PeopleWords } from "../people-words";
import { setUpAction } from "./actions";

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("people.setUp");
	return { title: t("title") };
}

export default async function SetUpPage({ searchParams }: Props) {
	const t = await getTranslations("people");
	const token = firstOf((await searchParams).token);
	if (!(await isSetUpLink(token))) {
		return (
			<NarrowPage title={t("setUp.title")} intro={t("setUp.gone")}>
				<p className="mt-2">{t("setUp.goneHelp")}</p>
			</NarrowPage>
		);
	}
	return (
		<NarrowPage title={t("setUp.title")} intro={t("setUp.intro")}>
			<PeopleWords>
				<ActionForm
					action={setUpAction}
					submit={t("setUp.submit")}
					hidden={{ token }}
					fields={[
						{ name: "name", label: t("fields.name"), autoComplete: "name" },
						{ name: "email", type: "email", label: t("fields.email"), autoComplete: "username" },
						{
							name: "password",
							type: "password",
							label: t("fields.password"),
							autoComplete: "new-password",
							hint: t("fields.passwordHint"),
						},
					]}
				/>
			</PeopleWords>
		</NarrowPage>
	);
}
