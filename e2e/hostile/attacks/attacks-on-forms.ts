import { type Field, multipart } from "../odd/odd-bodies";
import type { HostileRequest } from "../request";
import { plainRequest } from "../request";
import type { World } from "../world";
import type { Attack } from "./attack";

/** Fields that are sent with a form's own. */
function sending(does: string, more: Record<string, string>): Attack {
	const fields = Object.entries(more).map(([name, value]) => ({ name, value }));
	return { does, requests: (world) => [null, "contributor", "editor"].map((as) => withMore(world, as, fields)) };
}

/** The form of a new project, as it was served, with more in it, from somebody. */
function withMore({ forms, actions, host }: World, as: string | null, more: Field[]): HostileRequest {
	const save = actions.find(({ name }) => name === "saveProjectForm");
	const form = forms.find(({ action, path }) => action === save?.id && path.endsWith("/projects/new"));
	if (!form) throw new Error("the form of a new project was not served");
	const { type, body } = multipart([...form.fields, ...more]);
	const headers: HostileRequest["headers"] = [
		["Origin", `http://${host}`],
		["Content-Type", type],
	];
	return { ...plainRequest(form.path), method: "POST", headers, body, as };
}

const intent = (value: unknown) => ({ __intent__: JSON.stringify(value) });
const many = (count: number, name: (index: number) => string) =>
	Object.fromEntries(Array.from({ length: count }, (_, index) => [name(index), "x"]));
const CITED = "phases[0].citations[0].source";

export const ATTACKS_ON_FORMS: Attack[] = [
	sending(
		"an intent that makes a list endless",
		intent({ type: "update", payload: { name: "phases", index: 1e8, value: "x" } }),
	),
	sending(
		"an intent for a row far away",
		intent({ type: "insert", payload: { name: "phases", index: 1e8, defaultValue: {} } }),
	),
	sending(
		"an intent that moves a row far away",
		intent({ type: "reorder", payload: { name: "phases", from: 1e8, to: 0 } }),
	),
	sending("a name of 80,000 digits", { [`phases[${"9".repeat(80_000)}].name.en`]: "x" }),
	sending("a row with a number of nine digits", { "phases[100000000].name.en": "x" }),
	sending("dates of 40,000 semicolons", { announcedOn: ";".repeat(40_000), "phases[0].startedOn": ";".repeat(40_000) }),
	sending("an address of 40,000 slashes", { [CITED]: `https://example.org/${"/".repeat(40_000)}` }),
	sending("a project and an organization of 20,000 brackets", {
		"name.en": "(".repeat(20_000),
		"participations[0].organization": "(".repeat(20_000),
	}),
	sending("names nested 3,000 deep", { [`phases${"[0]".repeat(3000)}`]: "x", [`name${".a".repeat(3000)}`]: "x" }),
	sending(
		"3,000 fields more",
		many(3000, (index) => `phases[${index}].name.en`),
	),
	sending("an intent that is no JSON", { __intent__: "{" }),
	sending("an intent of a kind that isn't", intent({ type: "constructor", payload: {} })),
	sending("an intent with the object's own members", {
		__intent__: '{"type":"update","payload":{"name":"__proto__.x","value":1}}',
	}),
	sending("a state that is no JSON", { __state__: "{" }),
	sending("a state with the object's own members", { __state__: '{"__proto__":{"a":1},"constructor":1}' }),
];
