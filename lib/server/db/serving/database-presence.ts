import { databaseUrl, isEmbedded } from "../url";
import { Presence } from "./presence";
import { stampProbe } from "./stamp-probe";

/** A PostgreSQL that doesn't answer the smallest question within a second is away. */
const PATIENCE_MS = 1_000;
/** The embedded one shares our processor and has one session; what holds it is mostly short. */
const EMBEDDED_PATIENCE_MS = 2_000;

// Next puts this module into several bundles; all of them ask one.
const KEY = Symbol.for("gigacampus.presence");
const processWide = globalThis as typeof globalThis & { [KEY]?: Presence };

/** Whether this process's database answers. Throws when none has been opened. */
export function databasePresence(): Presence {
	processWide[KEY] ??= presenceOf(databaseUrl());
	return processWide[KEY];
}

/** Whether the database at `url` answers: by a connection that is this one's alone. */
export function presenceOf(url: string): Presence {
	const isSilentWhenBusy = isEmbedded(url);
	const patienceMs = isSilentWhenBusy ? EMBEDDED_PATIENCE_MS : PATIENCE_MS;
	// A connection that is being made must outlast the patience: its own time limit would be an error, not silence.
	return new Presence(stampProbe(url, 2 * patienceMs), {
		patienceMs,
		isSilentWhenBusy,
		say: (line) => console.log(line),
	});
}
