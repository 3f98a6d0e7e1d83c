/** A label beside a line: where it is put, and in which row of labels. */
type Placed = { x: number; anchor: "start" | "end"; row: number };

const GAP = 4;
const BETWEEN = 8;

/**
 * Puts labels beside vertical lines between `left` and `right`: to the right of their line, or to the left where the
 * right has no room or another line, each in the first row in which it covers no other.
 */
export function labelsBeside(
	lines: readonly { x: number; width: number }[],
	left: number,
	right: number,
): (Placed | null)[] {
	const rows: [number, number][][] = [];
	return lines.map(({ x, width }) => {
		const fitsRight = x + GAP + width <= right;
		const fitsLeft = x - GAP - width >= left;
		// No other line goes through it, where that can be had.
		const isCrossed = lines.some((other) => other.x > x && other.x <= x + GAP + width);
		const isRight = fitsRight && !(isCrossed && fitsLeft);
		if (!isRight && !fitsLeft) return null;
		const [from, to] = isRight ? [x + GAP, x + GAP + width] : [x - GAP - width, x - GAP];
		let row = 0;
		while (rows[row]?.some(([start, end]) => from < end + BETWEEN && start < to + BETWEEN)) row++;
		rows[row] = [...(rows[row] ?? []), [from, to]];
		return { x: isRight ? from : to, anchor: isRight ? "start" : "end", row };
	});
}

/**
 * Moves labels of one column so far apart that none covers another, in their order and between `top` and `bottom`; null
 * where there is no room for all.
 */
export function spreadApart(wanted: readonly number[], height: number, top: number, bottom: number): number[] | null {
	if (wanted.length * height > bottom - top) return null;
	const placed = [...wanted];
	let last = top - height / 2;
	for (let index = 0; index < placed.length; index++) {
		last = Math.max(placed[index] as number, last + height);
		placed[index] = last;
	}
	let next = bottom + height / 2;
	for (let index = placed.length - 1; index >= 0; index--) {
		next = Math.min(placed[index] as number, next - height);
		placed[index] = next;
	}
	return placed;
}
