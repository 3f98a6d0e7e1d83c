import type { ReactNode } from "react";

/** A message that the reader must see: something was left out, or went wrong. */
export function Notice({
	tone = "warning",
	isSaid = false,
	children,
}: {
	tone?: "warning" | "error";
	/** It stands in a part that is read out when it changes: what comes together with its own is read by few. */
	isSaid?: boolean;
	children: ReactNode;
}) {
	const colours = tone === "warning" ? "border-warning bg-warning-soft" : "border-error bg-panel";
	return (
		<div role={isSaid ? undefined : "status"} className={`my-4 border-l-4 px-4 py-2 text-sm ${colours}`}>
			{children}
		</div>
	);
}
