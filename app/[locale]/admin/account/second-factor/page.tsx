import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/editing/desk/action-form";
import { FactorForm } from "@/components/editing/desk/factor-form";
import { NarrowPage } from "@/components/editing/desk/narrow-page";
import { Section } from "@/components/ui/section";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { hasSecondFactor } from "@/lib/server/queries/person/people";
import { PeopleWords } from "../../people-words";
import { endSecondFactorAction, renewBackupCodesAction, secondFactorAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("people.secondFactor");
	return { title: t("title") };
}

export default async function SecondFactorPage() {
	const [t, locale] = await Promise.all([getTranslations("people"), getLocale()]);
	const user = await requirePage("account.manage", locale, `/${locale}/admin/account/second-factor`);
	const hasFactor = await hasSecondFactor(getClient(), user.id);
	const password = {
		name: "password" as const,
		type: "password" as const,
		label: t("fields.currentPassword"),
		autoComplete: "current-password",
	};
	return (
		<NarrowPage title={t("secondFactor.title")} intro={t("secondFactor.intro")}>
			<p className="mt-2 font-semibold">{t(hasFactor ? "secondFactor.on" : "secondFactor.off")}</p>
			<PeopleWords>
				{hasFactor ? (
					<>
						<Section title={t("secondFactor.renew")} note={t("secondFactor.renewNote")}>
							<ActionForm
								action={renewBackupCodesAction}
								fields={[password]}
								submit={t("secondFactor.renew")}
								tone="plain"
							/>
						</Section>
						<Section title={t("secondFactor.end")} note={t("secondFactor.endNote")}>
							<ActionForm
								action={endSecondFactorAction}
								fields={[password]}
								submit={t("secondFactor.end")}
								tone="danger"
							/>
						</Section>
					</>
				) : (
					<FactorForm action={secondFactorAction} />
				)}
			</PeopleWords>
			<p className="mt-8 text-sm">
				<a href={`/${locale}/admin/account`} className="inline-flex min-h-8 items-center">
					{t("account.title")}
				</a>
			</p>
		</NarrowPage>
	);
}
