import type { ReactNode } from "react";

/** Fields side by side on twelve columns, one above the other on a phone. */
export function FieldRow({ children }: { children: ReactNode }) {
	return <div className="grid gap-x-4 gap-y-3 sm:grid-cols-12">{children}</div>;
}
