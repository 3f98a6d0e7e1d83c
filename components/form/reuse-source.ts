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
		if (!/(^|\.)citations\[\d+\]\.source$/.test(name) || typeof value !== "string" || value === "") continue;
		last = value;
		if (!isPast) before = value;
	}
	return before ?? last;
}

/** A new row's first values with the source filled in wherever it has a citation that names none. */
export function withSource<T>(values: T, source: string | null): T {
	if (source === null || typeof values !== "object" || values === null) return values;
	const entries = Object.entries(values).map(([key, inner]): [string, unknown] => {
		if (key === "citations" && Array.isArray(inner)) {
			return [key, inner.map((citation) => ({ ...citation, source: citation?.source || source }))];
		}
		return [key, Array.isArray(inner) ? inner.map((item) => withSource(item, source)) : inner];
	});
	return Object.fromEntries(entries) as T;
}

/** The same for a form that was sent without JavaScript by the button that adds a row. */
export function reuseSource(formData: FormData): void {
	const intent = formData.get("__intent__");
	if (typeof intent !== "string") return;
	const asked = JSON.parse(intent);
	if (asked?.type !== "insert" || !asked.payload?.defaultValue) return;
	const source = nearestSource(formData.entries(), String(asked.payload.name));
	asked.payload.defaultValue = withSource(asked.payload.defaultValue, source);
	formData.set("__intent__", JSON.stringify(asked));
}
