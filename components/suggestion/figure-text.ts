import type { ChangeNames } from "@/components/changes/difference/change-names";
import { itemTexts } from "@/components/changes/difference/use-item-text";
import { placeTexts } from "@/components/changes/difference/use-place-text";
import { isFields, type PlaceWords, usePlaceWords, valueTexts } from "@/components/changes/difference/use-value-text";
import { listAround, type Path, valueAt } from "@/lib/domain/record/path";

/** Where a figure of a record is ("Phase 2: Extension · Figure 1") and what it says ("350 MW, IT load"), in words. */
export function useFigureText(names: ChangeNames) {
	return figureTexts(usePlaceWords(), names);
}

/** The same in a language that is handed over. */
export function figureTexts(words: PlaceWords, names: ChangeNames) {
	const placeText = placeTexts(words, names);
	const itemText = itemTexts(words, names);
	const valueText = valueTexts(words, names);
	return {
		place(document: unknown, path: Path): string {
			const isItem = typeof path.at(-1) === "number";
			const change = { path, before: null, after: null, kind: isItem ? ("added" as const) : ("changed" as const) };
			return placeText(change, document).join(" · ");
		},
		value(document: unknown, path: Path): string {
			const last = path.at(-1);
			const value = valueAt(document, path);
			if (typeof last === "number") return itemText(String(path.at(-2)), value);
			const isLanguage = last === "en" || last === "fr";
			const owner = valueAt(document, path.slice(0, isLanguage ? -2 : -1));
			return valueText(String(isLanguage ? path.at(-2) : last), value, isFields(owner) ? owner : {}, listAround(path));
		},
	};
}
