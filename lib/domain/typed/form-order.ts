import { toFieldPath } from "../record/form-path";

/**
 * What is said of fields in the order in which a form has them: by the fields of the record, as `order` names them, and
 * the rows of their lists; within a row as it came. What is said of the whole form comes first, of unknown fields last.
 */
export function inFormOrder<T>(said: readonly T[], order: readonly string[], nameOf: (one: T) => string): T[] {
	const place = (one: T): [field: number, row: number] => {
		const [field, row] = toFieldPath(nameOf(one));
		if (field === undefined) return [-1, 0];
		const known = order.indexOf(String(field));
		return [known < 0 ? order.length : known, typeof row === "number" ? row : 0];
	};
	const placed = said.map((one) => ({ one, place: place(one) }));
	return placed.sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1]).map(({ one }) => one);
}
