/**
 * What a table has under a name from outside; undefined where it has nothing. Every object inherits "constructor",
 * "toString" and the like: `table[name]` would find them.
 */
export function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
	return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Whether every object has something under a name without being given it. */
export function isInherited(name: string): boolean {
	return name in Object.prototype;
}
