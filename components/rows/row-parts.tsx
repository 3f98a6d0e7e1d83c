import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import type { Dataset, ProjectRow } from "@/lib/domain/record/dataset";
import { countryName, languageName } from "@/lib/domain/values/format";

/** The head of a table of rows; columns named in `numeric` are aligned right. */
export function RowsHead({ columns, numeric = [] }: { columns: string[]; numeric?: string[] }) {
	return (
		<thead>
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

/** The project of a row with a link to the figure on its page, and its country. */
export function RowProject({ project, anchor, detail }: { project: ProjectRow; anchor: string; detail?: ReactNode }) {
	const locale = useLocale();
	return (
		<th scope="row" className="py-2 pr-4 text-left font-normal">
			<a href={`/${locale}/projects/${project.slug}${anchor}`}>{project.name}</a>{" "}
			<span className="text-muted text-xs">{countryName(project.country, locale)}</span>
			{detail && <div className="text-muted text-xs">{detail}</div>}
		</th>
	);
}

/** The sources of a figure: publisher and date, each a link to the document. */
export function RowSources({ citations, sources }: { citations: readonly number[]; sources: Dataset["sources"] }) {
	const locale = useLocale();
	return (
		<ul className="list-none p-0 text-xs">
			{citations.map((index) => {
				const source = sources[index];
				if (!source) return null;
				return (
					<li key={source.id}>
						<a href={source.url} rel="noreferrer" hrefLang={source.language} className="inline-block min-h-6 leading-6">
							{source.publisher}
						</a>
						<span className="text-muted">
							{source.publishedOn && `, ${source.publishedOn}`}
							{source.language !== locale && ` (${languageName(source.language, locale)})`}
						</span>
					</li>
				);
			})}
		</ul>
	);
}
