import { randomUUID } from "node:crypto";
import { foldName, withOrganizationNames } from "@/lib/domain/organization/organization-names";
import { Organization } from "@/lib/domain/record/project-document";
import { arrayLiteral } from "../../db/cells";
import { projectsNaming } from "../../queries/project/stored-projects";
import { countryCodes } from "../../reference";
import { type Change, undo } from "../core/change";
import { type Incoming, type Planned, parseRecords, planRecords, versionsOf } from "../core/records";
import { countryFailures } from "../core/references";
import { applyProjects } from "../project/project-batch";
import { takenNames } from "./organization-names";
import { parentFailures } from "./organization-parents";
import { writeOrganizations } from "./organization-rows";

/**
 * Writes organizations within a change; with failures nothing was written and the caller undoes the change. Projects
 * call organizations by name: those that name one whose name changes, or whose names one now has, are saved under its
 * name in the same change, which then is a batch that can be undone. `projects` are their slugs.
 */
export async function applyOrganizations(change: Change, incoming: readonly Incoming[]) {
	const { parsed, failures } = parseRecords(Organization, (organization) => organization.slug, incoming);
	const plan = await planRecords(change, "organization", parsed);
	failures.push(...plan.failures, ...(await takenNames(change, plan.planned)));
	failures.push(...(await parentFailures(change, plan.planned)));
	for (const { index, key, record } of plan.planned) {
		for (const failure of countryFailures(["country"], record.country, countryCodes())) {
			failures.push({ ...failure, index, key });
		}
	}
	const versions = versionsOf(plan.planned);
	const projects: string[] = [];
	if (failures.length === 0 && plan.planned.length > 0) {
		const rename = await prepareRenaming(change, plan.planned);
		await writeOrganizations(change, plan.planned);
		projects.push(...(await rename()));
	}
	return { outcome: plan.outcome, failures, versions, projects };
}

/** Reads which projects name the organizations while those still have their old names; what it returns renames them. */
async function prepareRenaming(change: Change, planned: readonly Planned<Organization>[]) {
	const { tx } = change;
	const keys = arrayLiteral(planned.map(({ key }) => key));
	const stored = await tx.$queryRaw<{ slug: string; name: string; aliases: string[] }[]>`
		SELECT "slug", "name", "aliases" FROM "Organization" WHERE "slug" IN (SELECT unnest(${keys}::text::text[]))`;
	const before = new Map(stored.map((one) => [one.slug, one]));
	const renamed = new Map<string, string>();
	const added = new Map<string, string>();
	for (const { key, record } of planned) {
		const old = before.get(key);
		if (old && old.name !== record.name) renamed.set(old.name, record.name);
		const had = new Set(old ? [old.name, ...old.aliases].map(foldName) : []);
		for (const name of [record.name, ...record.aliases]) {
			if (!had.has(foldName(name))) added.set(foldName(name), record.name);
		}
	}
	const organizations = planned.flatMap(({ key, record }) =>
		renamed.has(before.get(key)?.name ?? "") ? [record.slug] : [],
	);
	const naming = await projectsNaming(tx, { organizations, investors: new Set(added.keys()) });
	if (naming.length > 0) change.batchId ??= `rename-${randomUUID()}`;
	return async (): Promise<string[]> => {
		const records = naming.map(({ document }) => {
			const investors = document.investments.flatMap((investment) => investment.investors);
			const spelled = investors.flatMap((name): [string, string][] => {
				const canonical = added.get(foldName(name));
				return canonical === undefined || canonical === name ? [] : [[name, canonical]];
			});
			return { record: withOrganizationNames(document, new Map([...spelled, ...renamed])) };
		});
		const { outcome, failures } = await applyProjects(change, records);
		const [failure] = failures;
		if (failure) {
			const message = `the project "${failure.key}" can't be saved again: ${failure.message}`;
			return undo({ ok: false, errors: [{ path: [], code: "projectRefused", message }] });
		}
		return outcome.updated;
	};
}
