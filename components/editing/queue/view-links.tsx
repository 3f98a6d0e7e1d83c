import { useLocale } from "next-intl";
import { formatCount } from "@/lib/domain/values/format";

/** Views of a list, each with how much there is; the one that is shown is marked. */
export function ViewLinks({
	label,
	links,
}: {
	label: string;
	links: readonly { key: string; title: string; href: string; count: number; isCurrent: boolean }[];
}) {
	const locale = useLocale();
	return (
		<nav aria-label={label} className="mb-2">
			<ul className="m-0 flex list-none flex-wrap gap-x-5 p-0 text-sm">
				{links.map(({ key, title, href, count, isCurrent }) => (
					<li key={key}>
						<a
							href={href}
							aria-current={isCurrent ? "page" : undefined}
							className="inline-flex min-h-8 items-center gap-1.5 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
						>
							{title} <span className="text-muted">{formatCount(count, locale)}</span>
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
