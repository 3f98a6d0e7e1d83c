import { useTranslations } from "next-intl";

/** What left every record out of a list, each with the way to the list without it. */
export function EmptyList({
	filters,
	allHref,
}: {
	/** What is set, in words; `count` is how many records there are without it, in words, null if there are none. */
	filters: readonly { name: string; what: string; count: string | null; href: string }[];
	/** The list without any filter. */
	allHref: string;
}) {
	const t = useTranslations("records.list.empty");
	if (filters.length === 0) return <p className="mt-2">{t("none")}</p>;
	const helpful = filters.filter(({ count }) => count !== null);
	return (
		<div className="mt-2 [overflow-wrap:anywhere]">
			<p className="m-0">{t("title", { what: filters.map(({ what }) => what).join(" + ") })}</p>
			{helpful.length === 0 && filters.length > 1 && <p className="mt-1 mb-0 text-muted text-sm">{t("together")}</p>}
			<ul className="mt-1 list-none p-0">
				{helpful.map(({ name, what, count, href }) => (
					<li key={name}>
						<a href={href} className="inline-flex min-h-6 items-center">
							{t("drop", { what, count: count ?? "" })}
						</a>
					</li>
				))}
				<li>
					<a href={allHref} className="inline-flex min-h-6 items-center">
						{t("dropAll")}
					</a>
				</li>
			</ul>
		</div>
	);
}
