// Loaded before a server: its clock is two days ahead, so that what was saved before it began is of another day.

const AHEAD_MS = 2 * 24 * 60 * 60 * 1000;
const RealDate = globalThis.Date;
const now = () => RealDate.now() + AHEAD_MS;

// Dates stay what they are everywhere: only what is now is another.
globalThis.Date = new Proxy(RealDate, {
	construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
	apply: () => new RealDate(now()).toString(),
	get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
});
