import { useTranslations } from "next-intl";
import { isEqualValue } from "@/lib/domain/history/list-items";
import type { ChangeNames } from "../../changes/difference/change-names";
import { useFieldLabel } from "../../changes/difference/use-place-text";
import { type Fields, useValueText } from "../../changes/difference/use-value-text";

/** Field by field: what the one that stays says, what the one that goes says, and what the record says afterwards. */
export function MergeTable({
	keep,
	drop,
	merged,
	names,
}: {
	keep: Fields;
	drop: Fields;
	merged: Fields;
	names: ChangeNames;
}) {
	const t = useTranslations("records.merge");
	const label = useFieldLabel();
	const columns = [
		{ title: t("keeps"), of: keep },
		{ title: t("goes"), of: drop },
		{ title: t("after"), of: merged },
	];
	return (
		<table className="w-full table-fixed border-collapse text-sm">
			<caption className="sr-only">{t("tableCaption")}</caption>
			<thead className="max-sm:sr-only">
				<tr className="border-ink border-b text-left text-muted text-xs">
					<td className="w-36 py-1 pr-4" />
					{columns.map(({ title }) => (
						<th key={title} scope="col" className="py-1 pr-4 font-normal">
							{title}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{Object.keys(merged).map((field) => {
					const isChanged = !isEqualValue(keep[field], merged[field]);
					return (
						<tr key={field} className="border-rule border-b align-baseline max-sm:block max-sm:py-2">
							<th scope="row" className="py-1.5 pr-4 text-left font-semibold max-sm:block max-sm:py-0">
								{label(field)}
							</th>
							{columns.map(({ title, of }) => (
								<td
									key={title}
									className={`py-1.5 pr-4 [overflow-wrap:anywhere] max-sm:flex max-sm:gap-2 max-sm:py-0.5 ${
										of === merged && isChanged ? "font-semibold" : ""
									} ${of === drop ? "text-muted" : ""}`}
								>
									<span aria-hidden="true" className="w-24 shrink-0 font-normal text-muted text-xs sm:hidden">
										{title}
									</span>
									<FieldValue field={field} of={of} names={names} />
								</td>
							))}
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}

function FieldValue({ field, of, names }: { field: string; of: Fields; names: ChangeNames }) {
	const valueText = useValueText(names);
	const value = of[field];
	const isNothing = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
	if (isNothing) return <span className="text-muted">{valueText(field, null, of, null)}</span>;
	if (!Array.isArray(value)) return <span>{valueText(field, value, of, null)}</span>;
	return (
		<ul className="m-0 list-none p-0">
			{value.map((item) => (
				<li key={JSON.stringify(item)}>{valueText(field, item, of, null)}</li>
			))}
		</ul>
	);
}
