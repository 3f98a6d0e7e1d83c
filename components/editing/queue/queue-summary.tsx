import { useLocale, useTranslations } from "next-intl";
import { formatCount } from "@/lib/domain/values/format";

/** How many of each kind wait, each a link to its part of the page. */
export function QueueSummary({ groups }: { groups: readonly { id: string; title: string; count: number }[] }) {
	const t = useTranslations("queue");
	const locale = useLocale();
	return (
		<nav aria-label={t("summary")}>
			<ul className="flex flex-wrap gap-x-6 gap-y-1 border-rule border-y py-2 text-sm">
				{groups.map(({ id, title, count }) => (
					<li key={id}>
						<a href={`#${id}`} className="inline-flex min-h-6 items-center gap-x-1.5">
							{title}{" "}
							<span className={count > 0 ? "font-semibold text-ink" : "text-muted"}>{formatCount(count, locale)}</span>
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
