/**
 * The longest texts that are read, in characters. What is longer is no date, number or address: it is refused before
 * any pattern looks at it.
 */
export const LONGEST_TYPED = {
	/** A date, a number, a pair of coordinates. */
	value: 100,
	/** A source's address, as long as it is stored. */
	address: 2000,
	/** A name, twice as long as any that is stored: what is behind that tells no two names apart. */
	name: 400,
	/** All that a parameter of an address says; the server in front takes no address that is longer. */
	parameter: 20_000,
	/** The name of a form's field; the longest of ours has 60. */
	fieldName: 200,
} as const;

/** Steps in the name of a form's field: `phases[0].claims[0].citations[0].newSource.title` has 8. */
export const MOST_STEPS = 12;

/** Below it nobody counts the money of a campus in single units without saying so: a bare number may mean millions. */
export const LEAST_BARE = 1_000_000;
