import type { ReactNode } from "react";

/** A part of a page under a hairline, with its heading and an optional line of explanation. */
export function Section({
	id,
	title,
	note,
	aside,
	children,
}: {
	id?: string;
	title: ReactNode;
	note?: ReactNode;
	aside?: ReactNode;
	children: ReactNode;
}) {
	return (
		<section id={id} className="mt-10 border-ink border-t pt-3">
			<div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
				<h2 className="text-xl">{title}</h2>
				{aside}
				{note && (
					<div className="basis-full">
						<p className="max-w-3xl text-muted text-sm">{note}</p>
					</div>
				)}
			</div>
			{children}
		</section>
	);
}
