import { useTranslations } from "next-intl";
import type { DocumentChange } from "@/lib/domain/history/document-changes";
import { listAround } from "@/lib/domain/record/path";
import type { ChangeNames } from "./change-names";
import { ItemFields } from "./item-fields";
import { Deleted, Inserted, isLongText, TextDifference } from "./text-difference";
import { useItemText } from "./use-item-text";
import { type Fields, isFields, useValueText } from "./use-value-text";

/** What a change put in the place of what: before → after, the marked text, or the item that came or went. */
export function ChangeValue({
	change: { path, kind, before, after },
	owners,
	names,
}: {
	change: DocumentChange;
	/** What the field was, and is, a field of. */
	owners: { before: Fields; after: Fields };
	names: ChangeNames;
}) {
	const t = useTranslations("changes");
	const valueText = useValueText(names);
	const itemText = useItemText(names);
	const last = path.at(-1);
	if (kind === "moved") return <>{t("moved", { from: Number(before) + 1, to: Number(after) + 1 })}</>;
	if (typeof last === "number") {
		const item = kind === "removed" ? before : after;
		const text = itemText(String(path.at(-2)), item) || t("item");
		const mark = kind === "removed" ? <Deleted>{text}</Deleted> : <Inserted>{text}</Inserted>;
		if (!isFields(item)) return mark;
		return (
			<details>
				<summary className="min-h-6 cursor-pointer">{mark}</summary>
				<div className="mt-1 mb-2 border-rule border-l pl-3">
					<ItemFields item={item} list={listAround(path)} names={names} />
				</div>
			</details>
		);
	}
	const isLanguage = last === "en" || last === "fr";
	if (isLongText(before, after)) {
		return <TextDifference before={before} after={String(after)} lang={isLanguage ? last : undefined} />;
	}
	const field = String(isLanguage ? path.at(-2) : last);
	const old = <Deleted>{valueText(field, before, owners.before, listAround(path))}</Deleted>;
	const now = <Inserted>{valueText(field, after, owners.after, listAround(path))}</Inserted>;
	if (kind === "added") return now;
	if (kind === "removed") return old;
	return (
		<>
			{old} <span aria-hidden="true">→</span> {now}
		</>
	);
}
