"use client";

import { usePathname } from "next/navigation";

/** Links to the editors' sections; the one that the page belongs to is marked. Plain links, as everywhere. */
export function NavigationList({ label, items }: { label: string; items: { href: string; label: string }[] }) {
	const pathname = usePathname();
	const first = items[0]?.href;
	return (
		<nav aria-label={label}>
			<ul className="m-0 flex list-none flex-wrap gap-x-5 p-0 text-sm">
				{items.map(({ href, label }) => {
					const isPage = pathname === href;
					const isSection = href !== first && pathname.startsWith(`${href}/`);
					return (
						<li key={href}>
							<a
								href={href}
								aria-current={isPage ? "page" : isSection ? "true" : undefined}
								className="-mb-px inline-block border-transparent border-b-2 py-1.5 text-ink no-underline hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold"
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
