import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/editing/desk/action-form";
import { SessionList } from "@/components/editing/desk/session-list";
import { Section } from "@/components/ui/section";
import { currentSession, requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { hasSecondFactor, listSessions } from "@/lib/server/queries/person/people";
import { PeopleWords } from "../people-words";
import { changePasswordAction, endSessionAction, endSessionsAction, renameAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("people.account");
	return { title: t("title") };
}

export default async function AccountPage() {
	const [t, locale] = await Promise.all([getTranslations("people"), getLocale()]);
	const user = await requirePage("account.manage", locale, `/${locale}/admin/account`);
	const [sessions, hasFactor, current] = await Promise.all([
		listSessions(getClient(), user.id),
		hasSecondFactor(getClient(), user.id),
		currentSession(),
	]);
	return (
		<PeopleWords>
			<h1 className="mt-8 text-2xl sm:text-3xl">{t("account.title")}</h1>
			<Section title={t("account.identity")}>
				<p className="m-0">{t("account.email", { email: user.email })}</p>
				<p className="m-0">{t("account.role", { role: t(`roles.${user.role}`) })}</p>
				<ActionForm
					action={renameAction}
					submit={t("account.saveName")}
					tone="plain"
					fields={[{ name: "name", label: t("fields.name"), autoComplete: "name", value: user.name }]}
				/>
			</Section>
			<Section title={t("account.password")} note={t("account.passwordNote")}>
				<ActionForm
					action={changePasswordAction}
					submit={t("account.savePassword")}
					tone="plain"
					fields={[
						{
							name: "currentPassword",
							type: "password",
							label: t("fields.currentPassword"),
							autoComplete: "current-password",
						},
						{
							name: "newPassword",
							type: "password",
							label: t("fields.newPassword"),
							autoComplete: "new-password",
							hint: t("fields.passwordHint"),
						},
					]}
				/>
			</Section>
			<Section title={t("secondFactor.title")}>
				<p className="m-0">{t(hasFactor ? "secondFactor.on" : "secondFactor.off")}</p>
				<p className="mt-2">
					<a href={`/${locale}/admin/account/second-factor`} className="inline-flex min-h-8 items-center">
						{t(hasFactor ? "secondFactor.open" : "secondFactor.begin")}
					</a>
				</p>
			</Section>
			<Section title={t("account.sessions")} note={t("account.sessionsNote")}>
				<SessionList sessions={sessions} current={current?.id} end={endSessionAction} />
				<ActionForm action={endSessionsAction} submit={t("account.endAll")} tone="danger" />
			</Section>
		</PeopleWords>
	);
}
