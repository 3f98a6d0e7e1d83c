import { useTranslations } from "next-intl";
import type { DocumentChange } from "@/lib/domain/history/document-changes";
import { valueAt } from "@/lib/domain/record/path";
import type { ChangeNames } from "./change-names";
import { itemTexts } from "./use-item-text";
import { type PlaceWords, usePlaceWords } from "./use-value-text";

const isLanguage = (step: unknown) => step === "en" || step === "fr";

/** The word for a field: "Capacity (MW)". */
export function useFieldLabel(): (field: string) => string {
	const t = useTranslations("fields");
	return (field) => (t.has(field) ? t(field) : field);
}

/**
 * Where a change is, in words from the outside in: ["Phase 2: North hall", "Figure 1: 350 MW, IT load", "Kind"].
 * Items are named as they are in the newer document.
 */
export function usePlaceText(names: ChangeNames): PlaceText {
	return placeTexts(usePlaceWords(), names);
}

type PlaceText = (change: DocumentChange, after: unknown) => string[];

/** The same in a language that is handed over. */
export function placeTexts(words: PlaceWords, names: ChangeNames): PlaceText {
	const { changes: t, fields } = words;
	const label = (field: string) => (fields.has(field) ? fields(field) : field);
	const itemText = itemTexts(words, names);
	return ({ path, kind }, document) => {
		const parts: string[] = [];
		for (const [index, step] of path.entries()) {
			const isLast = index === path.length - 1;
			if (typeof step === "number") {
				const list = String(path[index - 1] ?? "");
				const key = `item.${list}`;
				const item = fields.has(key) ? fields(key, { number: step + 1 }) : `${label(list)} ${step + 1}`;
				// An item that came or went is named by its value.
				const text = isLast && kind !== "moved" ? "" : itemText(list, valueAt(document, path.slice(0, index + 1)));
				parts.push(text === "" ? item : t("named", { item, name: text }));
			} else if (isLanguage(step)) {
				parts.push(t(`language.${step}`));
			} else if (typeof path[index + 1] !== "number") {
				parts.push(label(step));
			}
		}
		return parts;
	};
}
