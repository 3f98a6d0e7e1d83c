import type { ReactNode } from "react";

/** A message that the reader must see: something was left out, or went wrong. */
export function Notice({ tone = "warning", children }: { tone?: "warning" | "error"; children: ReactNode }) {
	const colours = tone === "warning" ? "border-warning bg-warning-soft" : "border-error bg-panel";
	return (
		<div role="status" className={`my-4 border-l-4 px-4 py-2 text-sm ${colours}`}>
			{children}
		</div>
	);
}
