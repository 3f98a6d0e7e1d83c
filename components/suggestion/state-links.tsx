import { useTranslations } from "next-intl";

/** The states to list, each with how many there are; the one that is listed is marked. */
export function StateLinks({
	links,
}: {
	links: readonly { filter: string; href: string; count: number; isCurrent: boolean }[];
}) {
	const t = useTranslations("suggestion.list");
	return (
		<nav aria-label={t("filter")}>
			<ul className="m-0 flex list-none flex-wrap gap-x-5 border-rule border-y p-0 py-1 text-sm">
				{links.map(({ filter, href, count, isCurrent }) => (
					<li key={filter}>
						<a
							href={href}
							aria-current={isCurrent ? "page" : undefined}
							className="inline-flex min-h-8 items-center gap-1.5 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
						>
							{t(filter)} <span className="text-muted">{count}</span>
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
