import type { ReactNode } from "react";

/** A group of fields under a hairline; the index beside the form leads to it. */
export function FormSection({
	id,
	title,
	note,
	children,
}: {
	id: string;
	title: string;
	note?: ReactNode;
	children: ReactNode;
}) {
	return (
		<section
			id={id}
			aria-labelledby={`${id}-title`}
			data-form-section=""
			className="mt-8 scroll-mt-4 border-ink border-t pt-3 first:mt-0"
		>
			<h2 id={`${id}-title`} tabIndex={-1} className="text-xl outline-none">
				{title}
			</h2>
			{note && <p className="mt-1 max-w-prose text-muted text-sm">{note}</p>}
			<div className="mt-3 grid gap-x-4 gap-y-3 sm:grid-cols-12">{children}</div>
		</section>
	);
}
