import { ACTIONS } from "./actions";
import { HANDLERS } from "./handlers";
import { ASKERS, KEYS, outcomeOfAction, outcomeOfPage, statusForKey, statusForRole } from "./outcome";
import { PAGES } from "./pages";

const ROLES = ASKERS.map((role) => role ?? "nobody");
const REFUSALS = new Set([401, 403]);

/** The tables of docs/security.md, by their names. */
export function accessTables(): Record<"pages" | "actions" | "handlers" | "keys", string> {
	return {
		pages: table(
			["page", "asks", ...ROLES],
			PAGES.map((page) => [
				code(`/${page.folder}`),
				asked(page.asks),
				...ASKERS.map((role) => said(outcomeOfPage(page, role))),
			]),
		),
		actions: table(
			["action", "asks", ...ROLES],
			ACTIONS.map((action) => [
				`${action.does} (${code(action.name)})`,
				asked(action.asks),
				...ASKERS.map((role) => said(outcomeOfAction(action, role))),
			]),
		),
		handlers: table(
			["handler", "asks", ...ROLES],
			rulesOf("session").map(({ address, rule }) => [
				address,
				asked(rule.asks),
				...ASKERS.map((role) => may(statusForRole(rule, role))),
			]),
		),
		keys: table(
			["handler", "asks", "no key", "a key that reads", "a key that writes"],
			rulesOf("key").map(({ address, rule }) => [
				address,
				asked(rule.asks),
				...KEYS.map((scope) => (rule.answers === 404 ? "404" : may(statusForKey(rule, scope)))),
			]),
		),
	};
}

function rulesOf(by: "session" | "key") {
	return HANDLERS.filter((handler) => handler.by === by).flatMap(({ folder, rules }) =>
		Object.entries(rules).map(([method, rule]) => ({
			address: code(`${method} /api/${folder}`),
			rule,
		})),
	);
}

const may = (status: number) => (REFUSALS.has(status) ? String(status) : "yes");
const said = (outcome: string | number) => ({ ledOn: "led on", own: "own; others’ 404" })[outcome] ?? String(outcome);
const asked = (asks: string) => (asks.includes(".") ? code(asks) : asks);
const code = (text: string) => `\`${text}\``;

function table(head: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
	return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
