import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { CiteFacts } from "@/components/editing/cite/cite-facts";
import { can } from "@/lib/domain/access/permissions";
import { queueHref, readViewField } from "@/lib/domain/queue/queue-view";
import { readUncitedKind, uncitedFacts } from "@/lib/domain/queue/uncited";
import { Slug } from "@/lib/domain/record/project-document";
import { LOCALES } from "@/lib/domain/values/vocabulary";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { readRecordNames } from "@/lib/server/queries/core/record-names";
import { getProjectDocument } from "@/lib/server/queries/project/project";
import { FormMessages } from "../../../form-messages";
import { firstOf } from "../../../form-text";
import { citeFactsAction } from "./actions";

type Props = {
	params: Promise<{ locale: Locale; slug: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const read = cache(async (slug: string) =>
	Slug.safeParse(slug).success ? getProjectDocument(getClient(), slug) : null,
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const stored = await read((await params).slug);
	const t = await getTranslations("pickers.cite");
	return { title: stored ? t("title", { name: stored.document.name }) : undefined };
}

/** Gives one source to many facts of a project that name none. */
export default async function CitePage({ params, searchParams }: Props) {
	const { locale, slug } = await params;
	setRequestLocale(locale);
	const query = await searchParams;
	const form = `/${locale}/admin/projects/${slug}`;
	const kind = readUncitedKind(firstOf(query.facts));
	const back = firstOf(query.back);
	const asked = new URLSearchParams({ ...(kind === null ? {} : { facts: kind }), ...(back === "" ? {} : { back }) });
	const path = `${form}/cite${asked.size > 0 ? `?${asked}` : ""}`;
	const user = await requirePage("document.propose", locale, path);
	const stored = await read(slug);
	if (!stored) notFound();
	const { document, sources, version } = stored;
	const [t, names] = await Promise.all([getTranslations("pickers.cite"), readRecordNames(getClient(), [document])]);
	const bare = uncitedFacts(document);
	asked.delete("facts");
	return (
		<>
			<header className="mt-6 mb-4 max-w-3xl">
				<h1 className="text-2xl [overflow-wrap:anywhere] sm:text-3xl">{t("title", { name: document.name })}</h1>
				<p className="mt-2 text-muted">{t("lede")}</p>
				<p className="mt-1 flex flex-wrap gap-x-4 text-sm">
					{back !== "" && <PageLink href={queueHref(locale, readViewField(back))}>{t("toQueue")}</PageLink>}
					<PageLink href={form}>{t("toForm")}</PageLink>
					{kind !== null && bare.some((fact) => fact.kind !== kind) && (
						<PageLink href={`${form}/cite?${asked}`}>{t("allKinds", { count: bare.length })}</PageLink>
					)}
				</p>
			</header>
			<FormMessages>
				<CiteFacts
					action={citeFactsAction.bind(null, { locale, key: slug, baseVersion: version })}
					userId={user.id}
					document={document}
					sources={sources}
					kind={kind}
					names={names}
					reason={await reasonFor(kind === "participations")}
					verb={can(user.role, "record.publish") ? "publish" : "propose"}
					back={back}
				/>
			</FormMessages>
		</>
	);
}

/** The reason to begin with, in both languages, since readers of both see it. */
async function reasonFor(isOfParties: boolean): Promise<string> {
	const words = await Promise.all(LOCALES.map((locale) => getTranslations({ locale, namespace: "pickers.cite" })));
	return words.map((t) => t(isOfParties ? "reasonOf.participations" : "reason")).join(" · ");
}

function PageLink({ href, children }: { href: string; children: React.ReactNode }) {
	return (
		<a href={href} className="inline-flex min-h-6 items-center">
			{children}
		</a>
	);
}
