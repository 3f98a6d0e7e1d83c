import type { ReactNode } from "react";

export type Definition = { id: string; term: ReactNode; text: string };

/** Terms with their definitions, each with an anchor of its own. */
export function Definitions({ terms }: { terms: readonly Definition[] }) {
	return (
		<dl className="border-rule border-t">
			{terms.map(({ id, term, text }) => (
				<div
					key={id}
					id={id}
					className="grid gap-x-6 border-rule border-b py-2 target:bg-accent-soft sm:grid-cols-[13rem_1fr]"
				>
					<dt className="font-semibold">
						<a href={`#${id}`} className="inline-block min-h-6 text-ink no-underline hover:underline">
							{term}
						</a>
					</dt>
					<dd>{text}</dd>
				</div>
			))}
		</dl>
	);
}
