import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { BatchList } from "@/components/changes/batch-list";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { listBatches } from "@/lib/server/queries/history/batch";

type Props = {
	params: Promise<{ locale: Locale }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getTranslations("changes"))("imports.title") };
}

export default async function ImportsPage({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const path = `/${locale}/admin/imports`;
	await requirePage("batch.undo", locale, path);
	const asked = String((await searchParams).below ?? "");
	const below = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : null;
	const { batches, next } = await listBatches(getClient(), below);
	const t = await getTranslations("changes.imports");
	return (
		<>
			<header className="mt-6 max-w-prose">
				<h1 className="text-2xl sm:text-3xl">{t("title")}</h1>
				<p className="mt-2">{t("lede")}</p>
			</header>
			<BatchList batches={batches} />
			<nav aria-label={t("title")} className="mt-3 flex flex-wrap gap-x-8 text-sm">
				{below !== null && (
					<a href={path} className="inline-block min-h-6">
						{t("newest")}
					</a>
				)}
				{next !== null && (
					<a href={`${path}?below=${next}`} className="inline-block min-h-6">
						{t("older")}
					</a>
				)}
			</nav>
		</>
	);
}
