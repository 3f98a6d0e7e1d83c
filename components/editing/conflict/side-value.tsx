import { useLocale, useTranslations } from "next-intl";
import type { Conflict } from "@/lib/domain/history/merge";
import { listAround } from "@/lib/domain/record/path";
import { COLON } from "@/lib/domain/values/format";
import type { ChangeNames } from "../../changes/difference/change-names";
import { useItemText } from "../../changes/difference/use-item-text";
import { useFieldLabel } from "../../changes/difference/use-place-text";
import { isFields, useValueText } from "../../changes/difference/use-value-text";

/** What one side of a conflict says: a value, an item of a list, or fields that belong together. */
export function SideValue({
	conflict: { path, fields },
	value,
	owner,
	names,
	isBase = false,
}: {
	conflict: Conflict;
	value: unknown;
	/** What the value is a field of. */
	owner: unknown;
	names: ChangeNames;
	isBase?: boolean;
}) {
	const t = useTranslations("conflict");
	const locale = useLocale();
	const valueText = useValueText(names);
	const itemText = useItemText(names);
	const label = useFieldLabel();
	const last = path.at(-1);
	if (fields && isFields(value)) {
		return fields
			.map((field) => `${label(field)}${COLON[locale]}${valueText(field, value[field], value, listAround(path))}`)
			.join("; ");
	}
	if (typeof last === "number") {
		if (value === undefined || value === null) return t(isBase ? "nothing" : "removed");
		return itemText(String(path.at(-2)), value);
	}
	const isLanguage = last === "en" || last === "fr";
	const field = String((isLanguage ? path.at(-2) : last) ?? "");
	return (
		<span lang={isLanguage ? last : undefined}>
			{valueText(field, value, isFields(owner) ? owner : {}, listAround(path))}
		</span>
	);
}
