/** What this browser keeps under a name, read as what it should be; `fallback` where it keeps nothing or something else. */
export function readStored<T>(key: string, read: (value: unknown) => T | null, fallback: T): T {
	try {
		return read(JSON.parse(window.localStorage.getItem(key) ?? "null")) ?? fallback;
	} catch {
		return fallback;
	}
}

/** Keeps something in this browser; false where the browser keeps nothing. */
export function writeStored(key: string, value: unknown): boolean {
	try {
		window.localStorage.setItem(key, JSON.stringify(value));
		return true;
	} catch {
		// Private windows and full stores keep nothing.
		return false;
	}
}

/** Keeps nothing under a name any more. */
export function removeStored(key: string): void {
	try {
		window.localStorage.removeItem(key);
	} catch {
		// There is nothing to remove where nothing can be kept.
	}
}
