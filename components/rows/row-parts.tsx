import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { EvidenceNote } from "@/components/ui/evidence-note";
import type { Strength } from "@/lib/domain/evidence/strength";
import type { Dataset, ProjectRow } from "@/lib/domain/record/dataset";
import { countryName, formatPartialDate, languageName } from "@/lib/domain/values/format";
import type { ViewDates } from "@/lib/domain/view/view";
import { recordHref } from "@/lib/domain/view/view-url";

/** The head of a table of rows; columns named in `numeric` are aligned right. */
export function RowsHead({ columns, numeric = [] }: { columns: string[]; numeric?: string[] }) {
	return (
		<thead className="max-sm:sr-only">
			<tr className="border-ink border-b text-left align-bottom">
				{columns.map((column) => (
					<th
						key={column}
						scope="col"
						className={`py-2 pr-4 font-semibold last:pr-0 ${numeric.includes(column) ? "text-right" : ""}`}
					>
						{column}
					</th>
				))}
			</tr>
		</thead>
	);
}

/** A row: on a phone its project and its number are in a line, and all else under it. */
export const ROW = "border-rule border-b align-top max-sm:flex max-sm:flex-wrap max-sm:gap-x-4 max-sm:py-2";

/** A cell that says on a phone what it is, where its head isn't beside it. */
export function RowCell({ name, children }: { name?: string; children: ReactNode }) {
	return (
		<td className="max-sm:empty:hidden sm:py-2 sm:pr-4">
			{name && <span className="text-muted text-xs sm:hidden">{name} </span>}
			{children}
		</td>
	);
}

/** The number of a row, at the right. */
export function NumberCell({ children }: { children: ReactNode }) {
	return <td className="whitespace-nowrap text-right max-sm:ml-auto sm:py-2 sm:pr-4">{children}</td>;
}

/** The project of a row with a link to the figure on its page, and its country. */
export function RowProject({
	project,
	view,
	anchor,
	detail,
}: {
	project: ProjectRow;
	view: ViewDates;
	anchor: string;
	detail?: ReactNode;
}) {
	const locale = useLocale();
	return (
		<th
			scope="row"
			className="text-left font-normal max-sm:min-w-0 max-sm:basis-[60%] max-sm:grow max-sm:wrap-anywhere sm:py-2 sm:pr-4"
		>
			<a href={recordHref(`/${locale}/projects/${project.slug}`, view, anchor)}>{project.name}</a>
			<div className="text-muted text-xs">
				{countryName(project.country, locale)}
				{detail && <> · {detail}</>}
			</div>
		</th>
	);
}

/** The sources of a figure: what stands behind it, then publisher and date, each a link to the document. */
export function RowSources({
	citations,
	sources,
	strength = null,
}: {
	citations: readonly number[];
	sources: Dataset["sources"];
	strength?: Strength | null;
}) {
	const locale = useLocale();
	return (
		<ul className="list-none p-0 text-xs">
			{strength && (
				<li>
					<EvidenceNote strength={strength} />
				</li>
			)}
			{citations.map((index) => {
				const source = sources[index];
				if (!source) return null;
				return (
					<li key={source.id}>
						<a href={source.url} rel="noreferrer" hrefLang={source.language} className="inline-block min-h-6 leading-6">
							{source.publisher}
						</a>
						<span className="text-muted">
							{source.publishedOn && `, ${formatPartialDate(source.publishedOn, locale, "short")}`}
							{source.language !== locale && ` (${languageName(source.language, locale)})`}
						</span>
					</li>
				);
			})}
		</ul>
	);
}
