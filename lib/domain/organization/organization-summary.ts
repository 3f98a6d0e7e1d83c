import { foldName } from "./organization-names";

/** An organization as editors choose it; `projects` counts those that it takes part in or puts money into. */
export type OrganizationSummary = {
	slug: string;
	name: string;
	aliases: string[];
	country: string | null;
	projects: number;
};

/** The organization that saving takes a name for: the one of that name, else the one that has it as an alias. */
export function organizationNamed<T extends Pick<OrganizationSummary, "name" | "aliases">>(
	typed: string,
	organizations: readonly T[],
): T | null {
	const text = typed.trim();
	const name = foldName(typed);
	return (
		organizations.find((one) => one.name === text) ??
		organizations.find((one) => one.aliases.includes(text)) ??
		organizations.find((one) => foldName(one.name) === name) ??
		organizations.find((one) => one.aliases.some((alias) => foldName(alias) === name)) ??
		null
	);
}

/** The alias by which a query finds an organization; null if its name does. */
export function matchingAlias(query: string, { name, aliases }: Pick<OrganizationSummary, "name" | "aliases">) {
	const words = foldName(query).split(" ");
	const letters = lettersOf(query);
	const fits = (text: string) => {
		const name = foldName(text);
		return words.every((word) => name.includes(word)) || (letters !== "" && lettersOf(text).includes(letters));
	};
	return fits(name) ? null : (aliases.find(fits) ?? null);
}

function lettersOf(text: string): string {
	return foldName(text).replace(/[^\p{L}\p{N}]/gu, "");
}
