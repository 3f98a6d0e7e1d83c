/** Lets others have their turn in between work that would keep them waiting. */
export function nextTurn(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}
