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
	const ofProject: GroupsOf = (project, found) => {
		const part = partOf[project] as number;
		if (part < 0) return 0;
		found[0] = part;
		return 1;
	};
	const groups: Groups = {
		order: Array.from({ length: parts }, (_, part) => part),
		keyOf: String,
		most: 1,
		ofProject,
		ofCapacity: (row, found) => ofProject(capacity.project[row] as number, found),
		ofMoney: (row, found) => ofProject(money.project[row] as number, found),
	};
	return sumsOfGroups(selection, groups);
}
