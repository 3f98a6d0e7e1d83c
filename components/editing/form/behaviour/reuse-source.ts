import { isCitations } from "@/lib/domain/record/document-lists";
import { isCitedSource } from "@/lib/domain/typed/typed-citations";
import { LONGEST_TYPED } from "@/lib/domain/values/longest-typed";
import { INTENT_FIELD, readIntent } from "../record/form-intent";

/**
 * The source that the next figure most likely has too: the one that stands last before it in the form, else the last
 * of all. Most records come from one article, so a new row starts with its neighbour's source.
 */
export function nearestSource(entries: Iterable<[name: string, value: unknown]>, list: string): string | null {
	let before: string | null = null;
	let last: string | null = null;
	let isPast = false;
	let wasInside = false;
	for (const [name, value] of entries) {
		const isInside = name === list || name.startsWith(`${list}[`);
		if (wasInside && !isInside) isPast = true;
		wasInside ||= isInside;
		if (name.length > LONGEST_TYPED.fieldName || !isCitedSource(name) || typeof value !== "string") continue;
		if (value === "" || value.length > LONGEST_TYPED.address) continue;
		last = value;
		if (!isPast) before = value;
	}
	return before ?? last;
}

/** A new row's first values with the source filled in wherever it has a citation that names none. */
export function withReusedSource<T>(values: T, source: string | null): T {
	if (source === null || typeof values !== "object" || values === null) return values;
	const entries = Object.entries(values).map(([key, inner]): [string, unknown] => {
		if (isCitations(key) && Array.isArray(inner)) {
			return [key, inner.map((citation) => ({ ...citation, source: citation?.source || source }))];
		}
		return [key, Array.isArray(inner) ? inner.map((item) => withReusedSource(item, source)) : inner];
	});
	return Object.fromEntries(entries) as T;
}

/** The same for a form that was sent without JavaScript by the button that adds a row. */
export function reuseSource(formData: FormData): void {
	const asked = readIntent(formData);
	if (asked?.type !== "insert" || !asked.payload.defaultValue) return;
	const { name, defaultValue } = asked.payload;
	const source = nearestSource(formData.entries(), name);
	const payload = { ...asked.payload, defaultValue: withReusedSource(defaultValue, source) };
	formData.set(INTENT_FIELD, JSON.stringify({ ...asked, payload }));
}
