import { useTranslations } from "next-intl";
import { fieldPlace, itemOwner, toFieldPath } from "@/lib/domain/record/form-path";
import { useRecordForm } from "../record/record-context";

/** Words for the fields of the form's record, from the namespace `fields`. */
export function useFieldTexts() {
	const t = useTranslations("fields");
	const { subject } = useRecordForm();
	return {
		/** "Capacity (MW)", "Summary, French". */
		label(name: string): string {
			if (name.startsWith("save.")) return t(`save.${name.slice("save.".length)}`);
			const { field, language, items } = fieldPlace(subject, toFieldPath(name));
			const row = items.at(-1);
			// A row that is one field has no name but its number.
			if (row && row.list === field && name.endsWith("]")) return this.item(row.list, row.index);
			const label = field === "" ? "" : t(field);
			return language ? t("inLanguage", { label, language: t(`half.${language}`) }) : label;
		},
		/** What the field means, in a sentence or two. */
		definition(name: string): string | null {
			const { owner, field } = fieldPlace(subject, toFieldPath(name));
			const key = name.startsWith("save.") ? `definitions.${name}` : `definitions.${owner}.${field}`;
			return t.has(key) ? t(key) : null;
		},
		/** "Phase 2", "Alias 1". */
		item(list: string, index: number): string {
			return t(`item.${list}`, { number: index + 1 });
		},
		/** What a row of a list is called in "Add …". */
		add(list: string): string {
			return t(`add.${list}`);
		},
		/** The field with the rows that it is in: "Phase 2, Figure 1, Capacity (MW)". */
		whole(name: string): string {
			const { items, field } = fieldPlace(subject, toFieldPath(name));
			const rows = items.map(({ list, index }) => t(`item.${list}`, { number: index + 1 }));
			const isRow = items.some(({ list }) => list === field && itemOwner(list) === undefined);
			const own = isRow ? "" : this.label(name);
			return [...rows, own].filter((part) => part !== "").join(", ");
		},
	};
}
