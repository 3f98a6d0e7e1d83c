import type { ReactNode } from "react";

/** A line under a list of figures: what totals will count of it, and what stands beside. */
export function SumLine({
	title,
	beside,
	children,
}: {
	title: string;
	beside: readonly ReactNode[];
	children: ReactNode;
}) {
	const notes = beside.filter((note) => note !== null && note !== false);
	return (
		<output aria-live="polite" className="block border-ink border-t pt-2 text-sm sm:col-span-12">
			<span className="block">
				<span className="text-muted">{title}</span> {children}
			</span>
			{notes.length > 0 && (
				<span className="block text-muted text-xs">
					{notes.map((note, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: the notes of one sum in their fixed order
						<span key={index}>
							{index > 0 && " · "}
							{note}
						</span>
					))}
				</span>
			)}
		</output>
	);
}
