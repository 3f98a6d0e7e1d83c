import { isEqualValue } from "./list-items";

type Labelled = readonly (readonly [string, unknown])[];

/**
 * The items of a merged list in their order. `kept` has the surviving base items by label; `mine` and `theirs` are the
 * two lists with the labels of their items, `base` the labels of the list that both were made from. The side that moved
 * items gives the order (mine if both did); what the other added follows the item that it follows there, theirs before
 * mine. Of additions that are equal on both sides there is one.
 */
export function mergeOrder(
	kept: ReadonlyMap<string, unknown>,
	{ mine, theirs, base }: { mine: Labelled; theirs: Labelled; base: readonly string[] },
): unknown[] {
	const items = new Map(kept);
	const added = (list: Labelled, side: string) => list.filter(([label]) => label.startsWith(side));
	const twins = pairEqual(added(mine, "mine"), added(theirs, "theirs"));
	const others = theirs.map(([label, item]) => [twins.get(label) ?? label, item] as const);
	for (const [label, item] of [...others, ...mine]) if (!label.startsWith("base")) items.set(label, item);

	const isMineFirst = isMoved(mine, base) || !isMoved(theirs, base);
	const [frame, rest] = isMineFirst ? [mine, others] : [others, mine];
	const order = frame.map(([label]) => label).filter((label) => items.has(label));
	let previous: string | null = null;
	for (const [label] of rest) {
		if (!items.has(label)) continue;
		if (!order.includes(label)) order.splice(placeAfter(order, previous, isMineFirst), 0, label);
		previous = label;
	}
	return order.map((label) => items.get(label));
}

/** Where something goes that follows `previous`; mine goes behind what theirs added there. */
function placeAfter(order: readonly string[], previous: string | null, isTheirs: boolean): number {
	let place = previous === null ? 0 : order.indexOf(previous) + 1;
	while (!isTheirs && order[place]?.startsWith("theirs")) place++;
	return place;
}

function isMoved(list: Labelled, base: readonly string[]): boolean {
	const places = list.map(([label]) => base.indexOf(label)).filter((place) => place >= 0);
	return places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0));
}

/** Labels of mine by the labels of theirs that are equal to it, each used once. */
function pairEqual(mine: Labelled, theirs: Labelled): Map<string, string> {
	const free = [...mine];
	const pairs = new Map<string, string>();
	for (const [label, item] of theirs) {
		const place = free.findIndex(([, other]) => isEqualValue(item, other));
		const [twin] = place < 0 ? [] : free.splice(place, 1);
		if (twin) pairs.set(label, twin[0]);
	}
	return pairs;
}
