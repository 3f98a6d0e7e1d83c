import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { MAIN_BUTTON } from "@/components/editing/form/style/button-styles";
import { ProjectList } from "@/components/editing/project-form/project-list";
import { ProjectListForm } from "@/components/editing/project-form/project-list-form";
import { Slug } from "@/lib/domain/record/project-document";
import { STATUSES } from "@/lib/domain/values/vocabulary";
import { requirePage } from "@/lib/server/auth/session/current-user";
import { getClient } from "@/lib/server/db/client";
import { listProjects, PROJECT_SORTS, PROJECTS_PER_PAGE } from "@/lib/server/queries/project/project-list";
import { projectChoices } from "./form-choices";
import { listSearch, readListQuery } from "./search-params";

type Props = {
	params: Promise<{ locale: Locale }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getTranslations("form.list"))("title") };
}

export default async function Page({ params, searchParams }: Props) {
	const { locale } = await params;
	setRequestLocale(locale);
	const asked = await searchParams;
	const query = readListQuery(asked);
	const path = `/${locale}/admin/projects`;
	await requirePage("admin.enter", locale, path + listSearch(query));
	const [t, fields, words, choices, { total, projects }] = await Promise.all([
		getTranslations("form"),
		getTranslations("fields"),
		getTranslations("vocabulary"),
		projectChoices(locale),
		listProjects(getClient(), query),
	]);
	const all = { value: "", label: t("list.all") };
	const statuses = STATUSES.map((status) => ({ value: status, label: words(`status.${status}`) }));
	const sorts = PROJECT_SORTS.map((sort) => ({ value: sort, label: t(`list.${sort}`) }));
	const pages = Math.max(1, Math.ceil(total / PROJECTS_PER_PAGE));
	const deleted = Slug.safeParse(asked.deleted).data;
	return (
		<>
			<header className="mt-6 mb-3 flex flex-wrap items-center justify-between gap-3">
				<h1 className="text-3xl">{t("list.title")}</h1>
				<a href={`${path}/new`} className={`${MAIN_BUTTON} no-underline`}>
					{t("newProject")}
				</a>
			</header>
			{deleted && (
				<p role="status" className="my-3 border-accent border-l-4 bg-accent-soft px-4 py-2 text-sm">
					{t("deleted", { key: deleted })} <a href={`${path}/${deleted}/history`}>{t("history")}</a>
				</p>
			)}
			<ProjectListForm
				path={path}
				q={query.q}
				choices={[
					{ name: "country", label: fields("country"), value: query.country, choices: [all, ...choices.countries] },
					{ name: "status", label: fields("status"), value: query.status, choices: [all, ...statuses] },
					{ name: "sort", label: t("list.sort"), value: query.sort, choices: sorts },
				]}
			/>
			<p className="mt-4 text-muted text-sm">{t("list.count", { count: total })}</p>
			{projects.length > 0 ? <ProjectList projects={projects} /> : <p className="mt-2">{t("list.none")}</p>}
			{pages > 1 && (
				<nav aria-label={t("list.page", { page: query.page, pages })} className="mt-3 flex gap-4 text-sm">
					{query.page > 1 && (
						<a
							href={path + listSearch({ ...query, page: query.page - 1 })}
							className="inline-flex min-h-6 items-center"
						>
							{t("list.previous")}
						</a>
					)}
					<span className="inline-flex min-h-6 items-center text-muted">
						{t("list.page", { page: query.page, pages })}
					</span>
					{query.page < pages && (
						<a
							href={path + listSearch({ ...query, page: query.page + 1 })}
							className="inline-flex min-h-6 items-center"
						>
							{t("list.next")}
						</a>
					)}
				</nav>
			)}
		</>
	);
}
