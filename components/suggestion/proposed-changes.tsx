import { useTranslations } from "next-intl";
import { ChangeList } from "@/components/changes/difference/change-list";
import type { ChangeNames } from "@/components/changes/difference/change-names";
import { ItemFields } from "@/components/changes/difference/item-fields";
import { isFields } from "@/components/changes/difference/use-value-text";
import { SideValue } from "@/components/editing/conflict/side-value";
import type { Conflict } from "@/lib/domain/history/merge";
import { valueAt } from "@/lib/domain/record/path";
import { useFigureText } from "./figure-text";

/** What a contributor's record changes in the record as it is now, with what others changed since in another way. */
export function ProposedChanges({
	now,
	merged,
	conflicts,
	isBehind,
	names,
}: {
	/** Null for a record that isn't there yet. */
	now: unknown;
	/** The record as it would be. */
	merged: unknown;
	conflicts: readonly Conflict[];
	/** Whether others saved since. */
	isBehind: boolean;
	names: ChangeNames;
}) {
	const t = useTranslations("suggestion.detail");
	const figure = useFigureText(names);
	if (now === null) return isFields(merged) ? <ItemFields item={merged} list={null} names={names} /> : null;
	return (
		<>
			{isBehind && <p className="mt-0 mb-2 text-muted text-sm">{t("mergedNote")}</p>}
			<ChangeList before={now} after={merged} names={names} />
			{conflicts.length > 0 && (
				<div className="mt-4 border-warning border-l-4 bg-warning-soft px-4 py-2 text-sm">
					<p className="m-0 font-semibold">{t("conflicts", { count: conflicts.length })}</p>
					<ul className="m-0 list-none p-0">
						{conflicts.map((conflict) => (
							<li key={conflict.id} className="[overflow-wrap:anywhere]">
								<span className="text-muted">{figure.place(merged, conflict.path)}</span>{" "}
								{t.rich("conflictTheirs", {
									value: () => (
										<SideValue
											conflict={conflict}
											value={conflict.theirs}
											owner={valueAt(merged, conflict.path.slice(0, -1))}
											names={names}
										/>
									),
								})}
							</li>
						))}
					</ul>
				</div>
			)}
		</>
	);
}
