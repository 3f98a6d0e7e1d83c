import type { ReactNode } from "react";

/** Title of a merge's pages, with the way back to the record. */
export function MergeHead({
	title,
	backHref,
	backLabel,
	children,
}: {
	title: string;
	backHref: string;
	backLabel: string;
	children?: ReactNode;
}) {
	return (
		<header className="mt-6 mb-4 max-w-3xl">
			<p className="m-0 text-sm">
				<a href={backHref} className="inline-flex min-h-6 items-center">
					{backLabel}
				</a>
			</p>
			<h1 className="text-2xl [overflow-wrap:anywhere] sm:text-3xl">{title}</h1>
			{children}
		</header>
	);
}
