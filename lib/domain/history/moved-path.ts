import { type Path, valueAt } from "../record/path";
import { matchItems } from "./list-items";

/** Where a place of the older version is in the newer one, wherever its items are now; null if they are gone. */
export function movedPath(before: unknown, after: unknown, path: Readonly<Path>): Path | null {
	const moved: Path = [];
	for (const [index, step] of path.entries()) {
		if (typeof step !== "number") {
			moved.push(step);
			continue;
		}
		const [old, now] = [valueAt(before, path.slice(0, index)), valueAt(after, moved)];
		if (!Array.isArray(old) || !Array.isArray(now)) return null;
		const pair = matchItems(String(path[index - 1]), old, now).find(({ before: from }) => from === step);
		if (!pair) return null;
		moved.push(pair.after);
	}
	return moved;
}
