/** Oldest supported minor of each supported major; anything from `EVERY_FROM` on is supported as well. */
const OLDEST = { 20: 19, 22: 12 };
const EVERY_FROM = 24;

/** One line that says why this Node version cannot run the project, or null. Same range as "engines" in package.json. */
export function nodeProblem(version) {
	const [major, minor] = version.split(".").map(Number);
	if (major >= EVERY_FROM || (major in OLDEST && minor >= OLDEST[major])) return null;
	return `Node ${version} can't run Gigacampus: install Node 20.19 or newer, 22.12 or newer, or 24 (https://nodejs.org).`;
}
