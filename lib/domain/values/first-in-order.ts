/** Up to this part of a list it is quicker to look for its first items than to sort it. */
const SMALL_PART = 1 / 8;

/** The first `count` items of a list in an order, as sorting all of it would give them; equals keep their order. */
export function firstInOrder<T>(items: readonly T[], compare: (a: T, b: T) => number, count: number): T[] {
	if (count > items.length * SMALL_PART) return [...items].sort(compare).slice(0, count);
	const first: T[] = [];
	for (const item of items) {
		if (first.length === count && (count === 0 || compare(item, first[count - 1] as T) >= 0)) continue;
		let [low, high] = [0, first.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (compare(item, first[middle] as T) < 0) high = middle;
			else low = middle + 1;
		}
		first.splice(low, 0, item);
		if (first.length > count) first.pop();
	}
	return first;
}
