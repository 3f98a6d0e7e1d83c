import { isCitations } from "@/lib/domain/record/document-lists";
import type { ChangeNames } from "./change-names";
import { useItemText } from "./use-item-text";
import { useFieldLabel } from "./use-place-text";
import { type Fields, isFields, useValueText } from "./use-value-text";

/** Every field of an item, or of a whole document, that says something; lists by the names of their items. */
export function ItemFields({
	item,
	list,
	names,
}: {
	item: Fields;
	/** The list that it is an item of; null for a whole document. */
	list: string | null;
	names: ChangeNames;
}) {
	const label = useFieldLabel();
	const valueText = useValueText(names);
	const itemText = useItemText(names);
	const entries = Object.entries(item).filter(([, value]) => !isSilent(value));
	return (
		<dl className="m-0 grid grid-cols-[fit-content(40%)_minmax(0,1fr)] gap-x-4 gap-y-0.5 text-sm">
			{entries.map(([field, value]) => (
				<div key={field} className="contents">
					<dt className="text-muted">{label(field)}</dt>
					<dd className="m-0 [overflow-wrap:anywhere]">
						{Array.isArray(value) ? (
							<ul className="m-0 list-none p-0">
								{value.map((inner, index) => (
									// biome-ignore lint/suspicious/noArrayIndexKey: a stored list, drawn once and never reordered
									<li key={index}>
										{isFields(inner) && !isCitations(field) ? (
											<details>
												<summary className="min-h-6 cursor-pointer py-0.5">{itemText(field, inner)}</summary>
												<div className="border-rule border-l pl-3">
													<ItemFields item={inner} list={field} names={names} />
												</div>
											</details>
										) : (
											itemText(field, inner)
										)}
									</li>
								))}
							</ul>
						) : (
							valueText(field, value, item, list)
						)}
					</dd>
				</div>
			))}
		</dl>
	);
}

function isSilent(value: unknown): boolean {
	return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
