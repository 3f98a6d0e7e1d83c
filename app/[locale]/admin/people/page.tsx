import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActList } from "@/components/editing/desk/act-list";
import { ActionForm } from "@/components/editing/desk/action-form";
import { PeopleTable } from "@/components/editing/desk/people-table";
import { Section } from "@/components/ui/section";
import { USER_ROLES } from "@/lib/domain/access/permissions";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { listActs, listPeople } from "@/lib/server/queries/person/people";
import { PeopleWords } from "../people-words";
import { inviteAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("people.list");
	return { title: t("title") };
}

export default async function PeoplePage() {
	const [t, locale] = await Promise.all([getTranslations("people"), getLocale()]);
	await requirePage("people.manage", locale, `/${locale}/admin/people`);
	const [people, acts] = await Promise.all([listPeople(getClient()), listActs(getClient())]);
	return (
		<PeopleWords>
			<h1 className="mt-8 mb-4 text-2xl sm:text-3xl">{t("list.title")}</h1>
			<PeopleTable people={people} />
			<Section id="invite" title={t("list.invite")} note={t("list.inviteNote")}>
				<ActionForm
					action={inviteAction}
					submit={t("list.submit")}
					fields={[
						{ name: "name", label: t("fields.name") },
						{ name: "email", type: "email", label: t("fields.email") },
						{
							name: "role",
							label: t("fields.role"),
							value: "editor",
							options: USER_ROLES.map((value) => ({ value, label: t(`roleNotes.${value}`) })),
						},
					]}
				/>
			</Section>
			<Section title={t("list.acts")}>
				<ActList acts={acts} />
			</Section>
		</PeopleWords>
	);
}
