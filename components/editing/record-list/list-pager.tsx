import { useTranslations } from "next-intl";

/** The way through the pages of a list; nothing for a single one. */
export function ListPager({ page, pages, href }: { page: number; pages: number; href: (page: number) => string }) {
	const t = useTranslations("records.list");
	if (pages <= 1) return null;
	const link = (to: number, label: string) =>
		to >= 1 && to <= pages ? (
			<a href={href(to)} className="inline-flex min-h-6 items-center">
				{label}
			</a>
		) : null;
	return (
		<nav aria-label={t("pages")} className="mt-3 flex flex-wrap gap-x-4 text-sm">
			{link(page - 1, t("previous"))}
			<span className="inline-flex min-h-6 items-center text-muted">{t("page", { page, pages })}</span>
			{link(page + 1, t("next"))}
		</nav>
	);
}
