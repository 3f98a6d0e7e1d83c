import { LONGEST_TYPED } from "../values/longest-typed";
import { LOCALES, type Locale } from "../values/vocabulary";
import { documentList, type ItemOwner, isCitations } from "./document-lists";
import type { Subject } from "./record-schemas";

export type FieldOwner = Subject | ItemOwner;

/** What a list of a record holds: the owner of the fields inside it; undefined for lists of one field, such as aliases. */
export function itemOwner(list: string): ItemOwner | undefined {
	return isCitations(list) ? "citation" : documentList(list)?.owner;
}

/** A field of a record by its place: whose field it is, its name, and the language of one half of a text. */
export type FieldPlace = {
	owner: FieldOwner;
	/** Name of the field in its schema; "" for the record, or the item, itself. */
	field: string;
	language: Locale | null;
	/** The items on the way, the outermost first: name of the list and position from 0. */
	items: { list: string; index: number }[];
};

/** Where a path of a record leads: `["phases", 0, "claims", 1, "capacityMw"]` is field capacityMw of a claim. */
export function fieldPlace(subject: Subject, path: readonly (string | number)[]): FieldPlace {
	const place: FieldPlace = { owner: subject, field: "", language: null, items: [] };
	for (const step of path) {
		if (typeof step === "number") {
			place.items.push({ list: place.field, index: step });
			const owner = itemOwner(place.field);
			if (owner) {
				place.owner = owner;
				place.field = "";
			}
		} else if (step === "newSource") {
			// What is asked of a document that isn't known yet is a source's.
			place.owner = "source";
			place.field = "";
		} else if (place.field !== "" && LOCALES.includes(step as Locale)) place.language = step as Locale;
		else place.field = step;
	}
	return place;
}

/** `phases[0].claims[1].capacityMw`: the name that a place of the record has in its form. */
export function toFieldName(path: readonly (string | number)[]): string {
	return path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("");
}

/** The place in the record that a name of its form stands for; the record itself for what is too long to be one. */
export function toFieldPath(name: string): (string | number)[] {
	if (name.length > LONGEST_TYPED.fieldName) return [];
	return [...name.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([text, index]) => (index === undefined ? text : Number(index)));
}
