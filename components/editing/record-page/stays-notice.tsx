import type { ReactNode } from "react";

/** In the place of the button that deletes: why the record can't go, and what could be done instead. */
export function StaysNotice({ title, children }: { title: string; children?: ReactNode }) {
	return (
		<section className="no-print mt-10 max-w-prose border-rule border-t pt-3 text-sm">
			<p className="m-0">{title}</p>
			{children && <p className="mt-1 mb-0">{children}</p>}
		</section>
	);
}
