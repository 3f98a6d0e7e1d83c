import type { Groups, GroupsOf } from "../view/grouping";
import type { Selection } from "../view/select";
import { sumsOfGroups } from "./rollup";
import type { Tally } from "./tally";

/**
 * The sums of parts that projects of a selection are put into, by the adder of all sums. `partOf` holds the part of
 * each project of the dataset by its position, -1 for none; the answer has a tally for each part.
 */
export function partSums(selection: Selection, partOf: Int32Array, parts: number): (Tally | undefined)[] {
	const { capacity, money } = selection.prepared;
	const start = new Int32Array(partOf.length + 1);
	for (let project = 0; project < partOf.length; project++) {
		start[project + 1] = (start[project] as number) + ((partOf[project] as number) < 0 ? 0 : 1);
	}
	const items = partOf.filter((part) => part >= 0);
	const inParts = (project: Int32Array | null): GroupsOf => ({ items, start, project });
	const groups: Groups = {
		order: Array.from({ length: parts }, (_, part) => part),
		keyOf: String,
		ofProject: inParts(null),
		ofCapacity: inParts(capacity.project),
		ofMoney: inParts(money.project),
	};
	return sumsOfGroups(selection, groups);
}
