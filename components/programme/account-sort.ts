import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";

export const PROGRAMME_SORTS = ["name", "country", "announced", "envelope", "named", "notNamed", "projects"] as const;
export type ProgrammeSort = { key: (typeof PROGRAMME_SORTS)[number]; descending: boolean };

/** The largest envelopes first. */
export const DEFAULT_PROGRAMME_SORT: ProgrammeSort = { key: "envelope", descending: true };

/** The accounts in an order that a reader asked for: unknown values last, equals by name. */
export function sortAccounts(
	accounts: readonly ProgrammeAccount[],
	sort: ProgrammeSort,
	names: { programme: (account: ProgrammeAccount) => string; country: (code: string) => string },
	compareNames: (a: string, b: string) => number,
): ProgrammeAccount[] {
	const sortValue = (account: ProgrammeAccount): string | number | null => {
		const { programme, named, comparable } = account;
		switch (sort.key) {
			case "country":
				return programme.country === null ? null : names.country(programme.country);
			case "announced":
				return programme.announcedOn;
			case "envelope":
				return comparable.envelope;
			case "named":
				return comparable.namedAmount;
			case "notNamed":
				return comparable.notNamed;
			case "projects":
				return named.projects;
			case "name":
				return names.programme(account);
		}
	};
	const compare = (a: string | number, b: string | number) =>
		typeof a === "string" && typeof b === "string" ? compareNames(a, b) : Number(a) - Number(b);
	return [...accounts].sort((a, b) => {
		const [first, second] = [sortValue(a), sortValue(b)];
		const byName = compareNames(names.programme(a), names.programme(b));
		if (first === null || second === null) return first === second ? byName : first === null ? 1 : -1;
		return (sort.descending ? -compare(first, second) : compare(first, second)) || byName;
	});
}
