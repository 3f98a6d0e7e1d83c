"use client";

import { usePathname } from "next/navigation";

export type NavigationItem = { href: string; label: string };

/** The site's sections; the one that the page belongs to is marked. Plain links: whole pages are kept ready (docs/decisions.md). */
export function Navigation({ label, items }: { label: string; items: NavigationItem[] }) {
	const pathname = usePathname();
	const home = items[0]?.href;
	return (
		<nav aria-label={label} className="min-w-0">
			<ul className="m-0 flex list-none flex-wrap gap-x-4 p-0 sm:gap-x-5 text-sm">
				{items.map(({ href, label }) => {
					const isPage = pathname === href;
					const isSection = href !== home && pathname.startsWith(`${href}/`);
					return (
						<li key={href}>
							<a
								href={href}
								aria-current={isPage ? "page" : isSection ? "true" : undefined}
								className="-mb-px inline-block border-transparent border-b-2 py-1 sm:py-2 text-ink no-underline hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold"
							>
								{label}
							</a>
						</li>
					);
				})}
			</ul>
		</nav>
	);
}
