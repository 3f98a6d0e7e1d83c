import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActList } from "@/components/editing/desk/act-list";
import { ActionForm } from "@/components/editing/desk/action-form";
import { Section } from "@/components/ui/section";
import { USER_ROLES } from "@/lib/domain/access/permissions";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { listActs, listPeople } from "@/lib/server/queries/person/people";
import { PeopleWords } from "../../people-words";
import {
	changeRoleAction,
	disableAction,
	enableAction,
	endSessionsOfAction,
	makeLinkAction,
	removeFactorAction,
	setReviewsAction,
} from "../actions";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("people.list");
	return { title: t("title") };
}

export default async function PersonPage({ params }: Props) {
	const [t, locale, { id }] = await Promise.all([getTranslations("people"), getLocale(), params]);
	const user = await requirePage("people.manage", locale, `/${locale}/admin/people/${id}`);
	const [[person], acts] = await Promise.all([listPeople(getClient(), id), listActs(getClient(), id)]);
	if (!person) notFound();
	const hidden = { id: person.id, name: person.name };
	const isDisabled = person.state === "disabled";
	return (
		<PeopleWords>
			<p className="mt-6 text-sm">
				<a href={`/${locale}/admin/people`} className="inline-flex min-h-8 items-center">
					{t("person.back")}
				</a>
			</p>
			<h1 className="mt-1 text-2xl sm:text-3xl">{person.name}</h1>
			<p className="mt-1 text-muted">
				{person.email} · {t(`states.${person.state}`)}
			</p>
			{person.id === user.id && <p className="mt-1 font-semibold">{t("person.you")}</p>}
			<Section title={t("fields.role")}>
				<ActionForm
					action={changeRoleAction}
					submit={t("person.saveRole")}
					hidden={hidden}
					tone="plain"
					fields={[
						{
							name: "role",
							label: t("fields.role"),
							value: person.role,
							options: USER_ROLES.map((value) => ({ value, label: t(`roleNotes.${value}`) })),
						},
					]}
				/>
			</Section>
			{person.role === "editor" && (
				<Section title={t("person.reviews")} note={t("person.reviewsNote")}>
					<ActionForm
						action={setReviewsAction}
						submit={t("person.setReviews")}
						hidden={hidden}
						tone="plain"
						fields={[
							{
								name: "reviewsLeft",
								label: t("fields.reviewsLeft"),
								value: String(person.reviewsLeft),
								inputMode: "numeric",
							},
						]}
					/>
				</Section>
			)}
			<Section title={t("person.link")} note={t("person.linkNote")}>
				<ActionForm action={makeLinkAction} submit={t("person.makeLink")} hidden={hidden} tone="plain" />
			</Section>
			<Section title={t("person.access")}>
				<p className="m-0">{t("person.sessions", { count: person.sessions })}</p>
				<ActionForm action={endSessionsOfAction} submit={t("person.endSessions")} hidden={hidden} tone="plain" />
				{!isDisabled && <p className="mt-6 text-muted text-sm">{t("person.disableNote")}</p>}
				{/* One form: what came of the one stays when the other takes its place. */}
				<ActionForm
					action={isDisabled ? enableAction : disableAction}
					submit={t(isDisabled ? "person.enable" : "person.disable")}
					hidden={hidden}
					tone={isDisabled ? "main" : "danger"}
				/>
				{person.hasSecondFactor && (
					<>
						<p className="mt-6 text-muted text-sm">{t("person.removeFactorNote")}</p>
						<ActionForm action={removeFactorAction} submit={t("person.removeFactor")} hidden={hidden} tone="danger" />
					</>
				)}
			</Section>
			<Section title={t("list.acts")}>
				<ActList acts={acts} />
			</Section>
		</PeopleWords>
	);
}
