import { projectLines } from "../figures/project-line";
import { rollup } from "../figures/rollup";
import type { Tally } from "../figures/tally";
import type { Dataset } from "../record/dataset";
import type { ProjectDocument } from "../record/project-document";
import { projectRowOf, rowPositions } from "../record/project-row";
import { CAPACITY_KINDS, REASON_KINDS, type ReasonKind } from "../values/vocabulary";
import { select } from "../view/select";
import type { View } from "../view/view";

/** One saved version of a project; null where it was deleted. `savedOn` is the day, in UTC. */
export type SavedVersion = { savedOn: string; reasonKind: ReasonKind; document: ProjectDocument | null };

/**
 * A project as it was saved last by a day (null: it wasn't there), and its versions since, the oldest first. Of those that
 * follow each other for one reason the last is enough.
 */
export type ProjectPast = { slug: string; base: ProjectDocument | null; since: readonly SavedVersion[] };

/**
 * Sums by part: kW by kind of capacity, whole units of the display currency ("announced") or of each currency, numbers of
 * projects ("projects"). Whole numbers, so that they add up to the last digit. What is 0 is left out.
 */
export type Parts = Readonly<Record<string, number>>;

/** What one reason did to the sums, and the projects behind it, those that changed most first. */
export type BridgeStep = {
	reason: ReasonKind;
	parts: Parts;
	projects: { slug: string; name: string; parts: Parts }[];
};

/** The sums of a view as recorded on two days, and what lies between them: `before` and all steps make `after`. */
export type Bridge = { before: Parts; after: Parts; steps: BridgeStep[] };

/**
 * What changed in the sums of a view between the day that `pasts` begin after and the day `until` (included), by the
 * reason that each version was saved with. Every version is counted by today's rules, rates, sources and organizations: so
 * that a step is what the record said otherwise, and nothing else. The sum now, less all that came since, is the sum then.
 * Who asks in several measures lays the versions out once.
 */
export function bridgeOf(
	dataset: Dataset,
	view: View,
	pasts: readonly ProjectPast[],
	until: string,
	today: string,
	versions?: VersionRows,
): Bridge {
	const building = new BuildingBridge(dataset, view, until, today);
	building.add(pasts, versions);
	return building.finish();
}

/** The same, of projects that come some at a time. */
export class BuildingBridge {
	private readonly steps = new Map<ReasonKind, Map<string, { name: string; parts: Parts }>>();
	private after: Parts;
	private between: Parts = {};

	constructor(
		private readonly dataset: Dataset,
		private readonly view: View,
		private readonly until: string,
		private readonly today: string,
	) {
		this.after = partsOf(rollup(select(dataset, view, today)).total, view);
	}

	add(pasts: readonly ProjectPast[], versions = versionRows(this.dataset, pasts)): void {
		const worth = worths(versions, this.view, this.today);
		for (const { slug, base, since } of pasts) {
			let [last, name] = [worth(base), base?.name ?? slug];
			for (const { savedOn, reasonKind, document } of since) {
				const next = worth(document);
				const parts = add(next, last, -1);
				last = next;
				name = document?.name ?? name;
				if (savedOn > this.until) this.after = add(this.after, parts, -1);
				else this.note(reasonKind, slug, name, parts);
			}
		}
	}

	private note(reasonKind: ReasonKind, slug: string, name: string, parts: Parts): void {
		this.between = add(this.between, parts, 1);
		const projects = this.steps.get(reasonKind) ?? new Map<string, { name: string; parts: Parts }>();
		this.steps.set(reasonKind, projects);
		projects.set(slug, { name, parts: add(projects.get(slug)?.parts ?? {}, parts, 1) });
	}

	finish(): Bridge {
		return {
			before: add(this.after, this.between, -1),
			after: this.after,
			steps: REASON_KINDS.flatMap((reason): BridgeStep[] => {
				const projects = [...(this.steps.get(reason) ?? [])]
					.map(([slug, { name, parts }]) => ({ slug, name, parts }))
					.filter(({ parts }) => Object.keys(parts).length > 0)
					.sort((a, b) => most(b.parts) - most(a.parts) || (a.slug < b.slug ? -1 : 1));
				const parts = projects.reduce<Parts>((sum, project) => add(sum, project.parts, 1), {});
				return projects.length === 0 ? [] : [{ reason, parts, projects }];
			}),
		};
	}
}

/** Versions of projects side by side, as the rows of a dataset of their own; `documents` says whose each row is. */
export type VersionRows = { documents: readonly ProjectDocument[]; dataset: Dataset };

/** All versions of some pasts as rows, beside all else that a dataset has today. */
export function versionRows(dataset: Dataset, pasts: readonly ProjectPast[]): VersionRows {
	const positions = rowPositions(dataset);
	const versions = pasts.flatMap(({ base, since }) => [base, ...since.map(({ document }) => document)]);
	const documents = versions.filter((document) => document !== null);
	const projects = documents.map((document) => projectRowOf(document, positions));
	return { documents, dataset: { ...dataset, projects } };
}

/** What each version adds to the sums of a view: nothing where the view leaves it out. */
function worths({ documents, dataset }: VersionRows, view: View, today: string) {
	const selection = select(dataset, view, today);
	const lines = projectLines(selection);
	const byDocument = new Map<ProjectDocument, Parts>();
	for (const [index, position] of selection.projects.entries()) {
		const [document, line] = [documents[position], lines[index]];
		if (document && line) byDocument.set(document, partsOf(line.tally, view));
	}
	return (document: ProjectDocument | null): Parts => (document && byDocument.get(document)) ?? {};
}

function partsOf(tally: Tally, { measure, currency }: View): Parts {
	switch (measure) {
		case "projects":
			return add({}, { projects: tally.projects }, 1);
		case "capacity":
			return add(
				{},
				Object.fromEntries(CAPACITY_KINDS.map((kind) => [kind, Math.round(tally.capacityMw[kind] * 1000)])),
				1,
			);
		case "investment": {
			const { amount, byCurrency } = tally.money.announced;
			return add({}, currency === "original" ? byCurrency : { announced: amount }, 1);
		}
	}
}

function add(one: Parts, other: Parts, sign: 1 | -1): Parts {
	const sum: Record<string, number> = { ...one };
	for (const [part, value] of Object.entries(other)) {
		const added = (sum[part] ?? 0) + sign * value;
		if (added === 0) delete sum[part];
		else sum[part] = added;
	}
	return sum;
}

function most(parts: Parts): number {
	return Math.max(0, ...Object.values(parts).map(Math.abs));
}
