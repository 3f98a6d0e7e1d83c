import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, processStart } from "./process-identity";

/** Who has the embedded database open, as written in its folder. */
export interface Owner {
	pid: number;
	/** ISO date and time. */
	startedAt: string;
	/** Tells this process from a later one with the same number; see `processStart`. */
	processStart?: string;
	/** The database's URL, once it is served. */
	url?: string;
	/** Where the application answers, once it does. */
	address?: string;
}

export interface OwnerLock {
	/** Publishes more about the owner: its URL, its address. */
	update(facts: Pick<Owner, "url" | "address">): void;
	release(): void;
}

const LOCK = /^owner\.(\d+)\.json$/;

/**
 * Takes the folder's lock, or returns the living owner that holds it. Each taking has a number of its own, one above
 * the last dead owner's; the file of that number is made by `link`, which only one process can do. Who finds a higher
 * number after that, gives way. So two that find the same dead owner at the same moment can't both win.
 */
export function takeLock(folder: string): OwnerLock | Owner {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	for (;;) {
		const last = lastLock(folder);
		const owner = last && readOwner(join(folder, last.name));
		if (owner && isAlive(owner.pid, owner.processStart)) return owner;
		const number = (last?.number ?? 0) + 1;
		const path = join(folder, `owner.${number}.json`);
		const me: Owner = {
			pid: process.pid,
			startedAt: new Date().toISOString(),
			processStart: processStart(process.pid),
		};
		if (!createLock(path, me)) continue;
		if (lastLock(folder)?.number !== number) {
			rmSync(path, { force: true });
			continue;
		}
		for (const { name, number: other } of locks(folder))
			if (other < number) rmSync(join(folder, name), { force: true });
		return {
			update(facts) {
				Object.assign(me, facts);
				const draft = `${path}.${process.pid}`;
				writeFileSync(draft, JSON.stringify(me));
				renameSync(draft, path);
			},
			release: () => rmSync(path, { force: true }),
		};
	}
}

/** The living owner of the database in `folder`, if there is one. */
export function livingOwner(folder: string): Owner | undefined {
	const last = lastLock(folder);
	const owner = last && readOwner(join(folder, last.name));
	return owner && isAlive(owner.pid, owner.processStart) ? owner : undefined;
}

function createLock(path: string, owner: Owner): boolean {
	const draft = `${path}.${process.pid}`;
	writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
	try {
		linkSync(draft, path);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
		throw error;
	} finally {
		rmSync(draft, { force: true });
	}
}

function locks(folder: string): { name: string; number: number }[] {
	let names: string[];
	try {
		names = readdirSync(folder);
	} catch {
		return [];
	}
	return names.flatMap((name) => {
		const number = LOCK.exec(name)?.[1];
		return number ? [{ name, number: Number(number) }] : [];
	});
}

function lastLock(folder: string) {
	return locks(folder).reduce<{ name: string; number: number } | undefined>(
		(last, lock) => (last && last.number > lock.number ? last : lock),
		undefined,
	);
}

function readOwner(path: string): Owner | undefined {
	try {
		return JSON.parse(readFileSync(path, "utf8")) as Owner;
	} catch {
		return undefined;
	}
}
