import type { Dataset, HardwareRow, OrganizationRow, ProjectRow } from "../record/dataset";
import { foldName } from "./organization-names";

/** Chips of one of a company's projects; `isOwn` says that the company makes them. */
export type NamedHardware = { project: ProjectRow; hardware: HardwareRow; isOwn: boolean };

/**
 * The chips that sources name in a company's projects, the largest numbers first. Of a project that it only supplies,
 * those that it makes itself: what others supply there is none of its own. `companies` is it and who stands for it.
 */
export function namedHardware(
	{ projects, organizations }: Pick<Dataset, "projects" | "organizations">,
	selected: readonly number[],
	companies: readonly OrganizationRow[],
): NamedHardware[] {
	const slugs = new Set(companies.map(({ slug }) => slug));
	const names = new Set(companies.flatMap(({ name, aliases }) => [name, ...aliases]).map(foldName));
	return selected
		.flatMap((position) => {
			const project = projects[position] as ProjectRow;
			const hasOtherRole = project.parties.some(
				({ organization, role }) => role !== "supplier" && slugs.has(organizations[organization]?.slug ?? ""),
			);
			return project.hardware
				.map((hardware) => {
					return { project, hardware, isOwn: hardware.vendor !== null && names.has(foldName(hardware.vendor)) };
				})
				.filter(({ isOwn }) => isOwn || hasOtherRole);
		})
		.sort((a, b) => (b.hardware.count ?? 0) - (a.hardware.count ?? 0));
}
