type Ranked = { key: string; value: number };

/** The place of one among many by a number, the largest first: equals share a place, and who follows stands behind all of them. */
export type Rank = {
	value: number;
	place: number;
	/** How many have a known number. */
	of: number;
	/** Others with the same number. */
	equals: string[];
	/** The nearest with a larger and with a smaller number; of several the first by key. */
	above: Ranked | null;
	below: Ranked | null;
};

/** The rank of a key; null where its number isn't known. What is unknown has no place, and takes none. */
export function rankOf(values: ReadonlyMap<string, number | null>, key: string): Rank | null {
	const value = values.get(key) ?? null;
	if (value === null) return null;
	const known = [...values].flatMap(([other, number]): Ranked[] =>
		number === null ? [] : [{ key: other, value: number }],
	);
	const byKey = known.sort((a, b) => (a.key < b.key ? -1 : 1));
	const larger = byKey.filter((one) => one.value > value);
	const smaller = byKey.filter((one) => one.value < value);
	const next = Math.min(...larger.map((one) => one.value));
	const last = Math.max(...smaller.map((one) => one.value));
	return {
		value,
		place: larger.length + 1,
		of: known.length,
		equals: byKey.filter((one) => one.value === value && one.key !== key).map((one) => one.key),
		above: larger.find((one) => one.value === next) ?? null,
		below: smaller.find((one) => one.value === last) ?? null,
	};
}
