import type { ReactNode } from "react";

/** A cell of a line; `tone` is what it says of the record. */
export function ListCell({
	tone = "plain",
	isFirm = false,
	children,
}: {
	tone?: "plain" | "muted" | "warning";
	/** Never broken into lines where there is room. */
	isFirm?: boolean;
	children?: ReactNode;
}) {
	const colour = { plain: "", muted: "text-muted", warning: "text-warning" }[tone];
	return (
		<td className={`py-1.5 pr-4 max-sm:p-0 empty:max-sm:hidden ${colour} ${isFirm ? "sm:whitespace-nowrap" : ""}`}>
			{children}
		</td>
	);
}

/** A number that the column's heading explains on a wide screen, and its own words on a narrow one. */
export function ListCount({ count, words }: { count: number; words: string }) {
	return (
		<>
			<span className="inline-block min-w-[4ch] text-right max-sm:hidden">{count}</span>
			<span className="sm:hidden">{words}</span>
		</>
	);
}
