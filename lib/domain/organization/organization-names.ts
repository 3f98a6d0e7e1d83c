import type { Citation, Participation, ProjectDocument } from "../record/project-document";
import { foldText } from "../values/fold-text";
import { LONGEST_TYPED } from "../values/longest-typed";

/** What two spellings of one name have in common: no accents, no case, single spaces. */
export function foldName(name: string): string {
	return foldText(name.slice(0, LONGEST_TYPED.name)).replace(/\s+/g, " ").trim();
}

/** Aliases once each, without those that are the name itself in another spelling. */
export function otherNames(name: string, aliases: readonly string[]): string[] {
	const spelled = new Map<string, string>();
	for (const alias of aliases) if (!spelled.has(foldName(alias))) spelled.set(foldName(alias), alias);
	spelled.delete(foldName(name));
	return [...spelled.values()];
}

/** Every name that a project gives to organizations: its parties and those who put up its money. */
export function organizationNames({ participations, investments }: ProjectDocument): string[] {
	return [
		...participations.map((party) => party.organization),
		...investments.flatMap((investment) => investment.investors),
	];
}

/**
 * The same project with organizations under other names (`renamed`: old to new). Where that makes one organization
 * stand twice in one role, or twice behind one amount, it stands once, with the citations of both.
 */
export function withOrganizationNames(project: ProjectDocument, renamed: ReadonlyMap<string, string>): ProjectDocument {
	if (!organizationNames(project).some((name) => renamed.has(name))) return project;
	const rename = (name: string) => renamed.get(name) ?? name;
	const participations = project.participations.map((party) => {
		return { ...party, organization: rename(party.organization) };
	});
	const investments = project.investments.map((investment) => {
		return { ...investment, investors: [...new Set(investment.investors.map(rename))] };
	});
	return { ...project, participations: oncePerRole(participations), investments };
}

function oncePerRole(participations: readonly Participation[]): Participation[] {
	const kept = new Map<string, Participation>();
	for (const party of participations) {
		const place = `${party.role} ${party.organization}`;
		const first = kept.get(place);
		kept.set(place, first ? united(first, party) : party);
	}
	return [...kept.values()];
}

function united(first: Participation, second: Participation): Participation {
	const known = new Set(first.citations.map(wording));
	const added = second.citations.filter((citation) => !known.has(wording(citation)));
	return { ...first, country: first.country ?? second.country, citations: [...first.citations, ...added] };
}

function wording({ source, locator, quote }: Citation): string {
	return JSON.stringify([source, locator, quote]);
}
