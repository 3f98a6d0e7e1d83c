import type { ReactNode } from "react";

/** A link of a row, tall enough for a thumb. */
export function RowLink({ href, strong, children }: { href: string; strong?: boolean; children: ReactNode }) {
	return (
		<a href={href} className={`inline-flex min-h-6 items-center ${strong ? "font-semibold" : ""}`}>
			{children}
		</a>
	);
}

/** The second line of a row: what is the matter, and where else to look. */
export function RowNote({ children }: { children: ReactNode }) {
	return <p className="flex flex-wrap items-baseline gap-x-4 text-muted text-sm">{children}</p>;
}
