/**
 * How the values of things side by side differ: one alone has any, all are the same, several lead together, or one leads,
 * by how many times the next.
 */
export type Difference =
	| { kind: "only"; item: number }
	| { kind: "same" }
	| { kind: "together"; items: number[] }
	| { kind: "leads"; item: number; next: number; times: number };

/** What tells values apart; null where nothing is known. Unknown is not zero: it neither leads nor follows. */
export function differenceOf(values: readonly (number | null)[]): Difference | null {
	const known = values.flatMap((value, item) => (value === null ? [] : [{ value, item }]));
	const sorted = known.toSorted((a, b) => b.value - a.value || a.item - b.item);
	const [first, second] = sorted;
	if (first === undefined) return null;
	if (second === undefined) return values.length > 1 ? { kind: "only", item: first.item } : null;
	const leaders = sorted.filter(({ value }) => value === first.value);
	if (leaders.length === values.length) return { kind: "same" };
	if (leaders.length > 1) return { kind: "together", items: leaders.map(({ item }) => item) };
	if (second.value <= 0) return { kind: "only", item: first.item };
	return { kind: "leads", item: first.item, next: second.item, times: first.value / second.value };
}
