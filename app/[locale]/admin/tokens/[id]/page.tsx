import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/editing/desk/action-form";
import { TokenTable } from "@/components/editing/desk/token-table";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { getToken } from "@/lib/server/queries/person/api-tokens";
import { PeopleWords } from "../../people-words";
import { revokeTokenAction } from "../actions";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getTranslations("tokens"))("revoke.submit") };
}

/** Asks before a key is revoked. */
export default async function RevokeTokenPage({ params }: Props) {
	const [t, locale, { id }] = await Promise.all([getTranslations("tokens"), getLocale(), params]);
	await requirePage("token.manage", locale, `/${locale}/admin/tokens/${id}`);
	const token = await getToken(getClient(), id);
	if (!token) notFound();
	return (
		<PeopleWords more={["tokens"]}>
			<p className="mt-6 text-sm">
				<a href={`/${locale}/admin/tokens`} className="inline-flex min-h-8 items-center">
					{t("revoke.back")}
				</a>
			</p>
			<h1 className="mt-1 mb-4 text-2xl sm:text-3xl">{t("revoke.title", { name: token.name })}</h1>
			<TokenTable tokens={[token]} isAlone />
			{token.state === "revoked" ? (
				<p className="mt-6">{t("revoke.already")}</p>
			) : (
				<>
					<p className="mt-6 max-w-prose">{t("revoke.note")}</p>
					<ActionForm action={revokeTokenAction} submit={t("revoke.submit")} hidden={{ id }} tone="danger" />
				</>
			)}
		</PeopleWords>
	);
}
