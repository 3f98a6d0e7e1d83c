import { ViewAnswer } from "../figures/answer";
import { DEFAULT_ROLE } from "../figures/company-lines";
import { envelopeIn } from "../figures/programme-account";
import { placesOfPart } from "../figures/project-line";
import type { Dataset } from "../record/dataset";
import { prepare } from "../view/prepared";
import type { View } from "../view/view";
import type { ComparedNoun } from "./compare-request";

/** As many as stand in a line. */
const SHOWN = 6;

/**
 * What a comparison may begin with: the countries with most projects, the companies that own most, the largest envelopes,
 * the projects with most capacity of a kind.
 */
export function largestOf(dataset: Dataset, view: View, today: string): { noun: ComparedNoun; keys: string[] }[] {
	const answer = new ViewAnswer(dataset, view, [], today);
	const then = prepare(dataset, view).dataset;
	const most = (items: readonly { key: string; size: number }[]) =>
		items
			.toSorted((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1))
			.slice(0, SHOWN)
			.map(({ key }) => key);
	const owners = new ViewAnswer(dataset, { ...view, role: DEFAULT_ROLE }, [], today).rollup("projects", "company");
	const envelopes = then.programmes.flatMap((programme) => {
		const envelope = envelopeIn(programme, "EUR", then.fx);
		return envelope === null ? [] : [{ key: programme.slug, size: envelope.amount }];
	});
	const selection = answer.selection("projects");
	const order = { key: "capacity", descending: true } as const;
	const { positions } = placesOfPart(selection, order, () => null, null, { skip: 0, count: SHOWN });
	const all = [
		{
			noun: "country",
			keys: most(answer.rollup("projects", "country").groups.map(({ key, tally }) => ({ key, size: tally.projects }))),
		},
		{
			noun: "company",
			keys: most(owners.groups.map(({ key, tally }) => ({ key, size: tally.projects }))),
		},
		{ noun: "programme", keys: most(envelopes) },
		{
			noun: "project",
			keys: positions.flatMap((position) => selection.prepared.dataset.projects[position]?.slug ?? []),
		},
	] satisfies { noun: ComparedNoun; keys: string[] }[];
	return all.filter(({ keys }) => keys.length > 0);
}
