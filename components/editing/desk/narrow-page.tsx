import type { ReactNode } from "react";

/** A page with one thing to do: its title and a column of text and fields. */
export function NarrowPage({ title, intro, children }: { title: string; intro?: ReactNode; children: ReactNode }) {
	return (
		<div className="mt-8 mb-16 max-w-md">
			<h1 className="text-2xl sm:text-3xl">{title}</h1>
			{intro && <p className="mt-2">{intro}</p>}
			{children}
		</div>
	);
}
