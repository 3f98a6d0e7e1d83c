import type { Dataset } from "@/lib/domain/record/dataset";

/** Finds the name of a project of the dataset by its slug. */
export function nameIn({ projects }: Dataset): (slug: string) => string | undefined {
	return (slug) => projects.find((project) => project.slug === slug)?.name;
}
