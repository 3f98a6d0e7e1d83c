// What the editors' lists of records share.

import type { ReactNode } from "react";

/** A list of records as a table on a wide screen, and as a block of lines for each on a narrow one. */
export function ListTable({ columns, children }: { columns: readonly ReactNode[]; children: ReactNode }) {
	return (
		<table className="mt-3 w-full border-collapse text-sm">
			<thead className="max-sm:sr-only">
				<tr className="border-ink border-b text-left text-muted text-xs">
					{columns.map((column, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
						<th key={index} scope="col" className="py-1 pr-4 font-normal">
							{column}
						</th>
					))}
				</tr>
			</thead>
			<tbody>{children}</tbody>
		</table>
	);
}

/** A record's line: its name as a link, then the cells. */
export function ListRow({
	href,
	name,
	lang,
	note,
	children,
}: {
	href: string;
	name: string;
	/** Language of the name, if it isn't the page's. */
	lang?: string;
	/** Beside the name, smaller. */
	note?: ReactNode;
	children: ReactNode;
}) {
	return (
		<tr className="border-rule border-b align-baseline max-sm:flex max-sm:flex-wrap max-sm:gap-x-3 max-sm:py-2">
			<th
				scope="row"
				className="max-w-xl py-1.5 pr-4 text-left font-normal [overflow-wrap:anywhere] max-sm:w-full max-sm:py-0"
			>
				<a
					href={href}
					lang={lang}
					className="inline-block min-h-6 py-0.5 font-semibold text-ink no-underline hover:text-accent hover:underline"
				>
					{name}
				</a>
				{note && <span className="ml-2 text-muted text-xs">{note}</span>}
			</th>
			{children}
		</tr>
	);
}

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
