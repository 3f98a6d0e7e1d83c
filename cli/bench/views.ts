/** What links are made of: what the server under test has. */
export interface KnownRecords {
	slugs: string[];
	/** Codes of countries, most projects first. */
	countries: string[];
}

const LOCALES = ["en", "fr"];
const STATUSES = ["announced", "permitting", "construction", "partially_operational", "operational", "paused"];
const VIEWS = ["currency=USD", "from=2025&to=2030"];
/** Questions of the explorer's. */
const QUESTIONS = [
	...["by=year", "by=status", "by=kind", "measure=investment", "measure=investment&by=year"],
	...["measure=projects&by=status", "scale=share", "status=construction&by=year"],
];

/** More than 200 addresses as readers open them: dashboards, tables, the explorer and projects, plain and filtered, in both languages. */
export function pageMix({ slugs, countries }: KnownRecords): string[] {
	const queries = [
		...countries.slice(0, 12).map((country) => `country=${country}`),
		...STATUSES.map((status) => `status=${status}`),
		...VIEWS,
	];
	return LOCALES.flatMap((locale) => [
		`/${locale}`,
		`/${locale}/projects`,
		...queries.flatMap((query) => [`/${locale}?${query}`, `/${locale}/projects?${query}`]),
		...QUESTIONS.flatMap((query) => [`/${locale}/explore?${query}`, `/${locale}/projects?${query}`]),
		...slugs.slice(0, 60).map((slug) => `/${locale}/projects/${slug}`),
	]);
}

/** 200 filtered lists and rollups of the API. */
export function jsonMix({ countries }: KnownRecords): string[] {
	return countries
		.slice(0, 25)
		.flatMap((country) => [
			`/api/v1/projects?country=${country}`,
			`/api/v1/projects?country=${country}&measure=investment`,
			`/api/v1/projects?country=${country}&status=announced,construction`,
			`/api/v1/projects?country=${country}&sort=name`,
			`/api/v1/rollup?country=${country}&by=year`,
			`/api/v1/rollup?country=${country}&by=status`,
			`/api/v1/rollup?country=${country}&measure=investment&by=year`,
			`/api/v1/rollup?country=${country}&by=kind&currency=USD`,
		]);
}

/** Filters that a process gives out once only. */
export class NewViews {
	readonly #given = new Set<string>();
	readonly #countries: readonly string[];
	#state = 1;

	constructor({ countries }: KnownRecords) {
		this.#countries = countries;
	}

	/** `count` filters by two to five countries and perhaps a status; none of them was given out before. */
	take(count: number): { countries: string[]; statuses: string[] }[] {
		const taken: { countries: string[]; statuses: string[] }[] = [];
		while (taken.length < count) {
			const size = 2 + this.#below(4);
			const countries = [...new Set(Array.from({ length: size }, () => this.#pick(this.#countries)))].sort();
			const statuses = this.#below(2) === 0 ? [] : [this.#pick(STATUSES)];
			const key = `${countries} ${statuses}`;
			if (this.#given.has(key)) continue;
			this.#given.add(key);
			taken.push({ countries, statuses });
		}
		return taken;
	}

	#pick(list: readonly string[]): string {
		return list[this.#below(list.length)] ?? "";
	}

	/** The same numbers in every run. */
	#below(limit: number): number {
		this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((this.#state / 2 ** 32) * limit);
	}
}

/** The query of a filter, canonical. */
export function queryOf({ countries, statuses }: { countries: string[]; statuses: string[] }): string {
	return `country=${countries}${statuses.length > 0 ? `&status=${statuses}` : ""}`;
}
