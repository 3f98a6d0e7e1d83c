import { useLocale, useTranslations } from "next-intl";
import { changesQuery } from "@/lib/domain/history/changes-filter";
import type { ChangedDocument } from "@/lib/domain/history/history";
import { ChangeList } from "./difference/change-list";
import type { ChangeNames } from "./difference/change-names";
import { ItemFields } from "./difference/item-fields";
import { isFields } from "./difference/use-value-text";

/** What a change did to one record: field by field, or all that a new or deleted one said. */
export function RecordChange({ record, names }: { record: ChangedDocument; names: ChangeNames }) {
	const t = useTranslations("changes");
	const locale = useLocale();
	const { subject, key, before, after, change } = record;
	const only = change === "delete" ? before : after;
	return (
		<>
			{change !== "update" && isFields(only) ? (
				<>
					<p className="mt-2 mb-2">{t(change === "delete" ? "deletedRecord" : "newRecord")}</p>
					<ItemFields item={only} list={null} names={names} />
				</>
			) : (
				<div className="mt-2">
					<ChangeList before={before} after={after} names={names} />
				</div>
			)}
			<p className="mt-3 text-sm">
				<a href={`/${locale}/changes${changesQuery({ subject, record: key })}`} className="inline-block min-h-6">
					{t("recordHistory")}
				</a>
			</p>
		</>
	);
}
