import type { ReactNode } from "react";

/** A short part of a page in its side column: smaller heading, hairline above. */
export function RailSection({ id, title, children }: { id?: string; title: ReactNode; children: ReactNode }) {
	return (
		<section id={id} className="mt-8 border-rule-strong border-t pt-2 text-sm first:mt-10 first:border-ink first:pt-3">
			<h2 className="mb-2 text-lg">{title}</h2>
			{children}
		</section>
	);
}
