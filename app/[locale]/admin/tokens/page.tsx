import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/editing/desk/action-form";
import { TokenTable } from "@/components/editing/desk/token-table";
import { Section } from "@/components/ui/section";
import { TOKEN_SCOPES } from "@/lib/domain/access/token-scopes";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { listTokens } from "@/lib/server/queries/person/api-tokens";
import { listPeople } from "@/lib/server/queries/person/people";
import { firstOf } from "../form-text";
import { PeopleWords } from "../people-words";
import { makeTokenAction } from "./actions";
import { LIVES } from "./lives";

type Props = { searchParams: Promise<{ revoked?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getTranslations("tokens"))("title") };
}

export default async function TokensPage({ searchParams }: Props) {
	const [t, people, locale] = await Promise.all([getTranslations("tokens"), getTranslations("people"), getLocale()]);
	const user = await requirePage("token.manage", locale, `/${locale}/admin/tokens`);
	const [tokens, everybody, query] = await Promise.all([
		listTokens(getClient()),
		listPeople(getClient()),
		searchParams,
	]);
	const revoked = tokens.find(({ id, state }) => id === firstOf(query.revoked) && state === "revoked");
	const owners = everybody.filter(({ state }) => state !== "disabled");
	return (
		<PeopleWords more={["tokens"]}>
			<h1 className="mt-8 text-2xl sm:text-3xl">{t("title")}</h1>
			<p className="mt-2 mb-6 max-w-prose text-muted">{t("intro")}</p>
			{revoked && (
				<p role="status" className="mb-6 border-accent border-l-4 bg-panel px-4 py-2 text-sm">
					{t("revoke.done", { name: revoked.name })}
				</p>
			)}
			<TokenTable tokens={tokens} />
			<Section id="make" title={t("make.title")} note={t("make.note")}>
				<ActionForm
					action={makeTokenAction}
					submit={t("make.submit")}
					fields={[
						{ name: "name", label: t("make.name"), hint: t("make.nameHint") },
						{
							name: "owner",
							label: t("make.owner"),
							hint: t("make.ownerHint"),
							value: user.id,
							options: owners.map(({ id, name, role }) => {
								return { value: id, label: t("make.ownerChoice", { name, role: people(`roles.${role}`) }) };
							}),
						},
						{
							name: "scope",
							label: t("make.scope"),
							value: "read",
							options: TOKEN_SCOPES.map((value) => ({ value, label: t(`make.${value}`) })),
						},
						{
							name: "days",
							label: t("make.expires"),
							value: "90",
							options: LIVES.map((value) => ({ value, label: t(`make.days.${value}`) })),
						},
					]}
				/>
			</Section>
		</PeopleWords>
	);
}
