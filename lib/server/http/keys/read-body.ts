import type { z } from "zod";
import { formatPath, toFailures } from "../../commands/core/failure";
import { type JsonFault, type JsonLimits, readJson } from "../core/read-json";
import { readText } from "../core/read-text";
import { invalidRecord, type KeyProblem, notJson, tooLarge, unreadable } from "./key-problems";

/** Twenty times the largest record. */
export const MAX_BODY_BYTES = 1_000_000;

/** Far more than any record has; what is longer is refused before its items are looked at. */
const RECORD_LIMITS: JsonLimits = { depth: 20, values: 50_000, items: 2_000 };
const FAULTS: Readonly<Record<JsonFault, () => KeyProblem>> = {
	unreadable,
	deep: () => tooMuch("deep", `nests deeper than ${RECORD_LIMITS.depth} levels`),
	many: () =>
		tooMuch("many", `has more than ${RECORD_LIMITS.items} items in a list, or ${RECORD_LIMITS.values} in all`),
	character: () => tooMuch("invalid_character", "has a text with a NUL or half of a character in it"),
};

function tooMuch(code: string, detail: string): KeyProblem {
	return invalidRecord([{ path: "(body)", code, detail }]);
}

/** The body of a request as `schema` has it, or what is wrong with it. */
export async function readBody<T>(
	request: Request,
	schema: z.ZodType<T>,
): Promise<{ ok: true; body: T } | { ok: false; problem: KeyProblem }> {
	const [type = ""] = (request.headers.get("content-type") ?? "").toLowerCase().split(";");
	if (type.trim() !== "application/json") return { ok: false, problem: notJson() };
	const text = await readText(request, MAX_BODY_BYTES);
	if (text === null) return { ok: false, problem: tooLarge(MAX_BODY_BYTES) };
	const read = readJson(text, RECORD_LIMITS);
	if (!read.ok) return { ok: false, problem: FAULTS[read.fault]() };
	const parsed = schema.safeParse(read.value);
	if (parsed.success) return { ok: true, body: parsed.data };
	const errors = toFailures(parsed.error).map(({ path, code, message }) => {
		return { path: path.length === 0 ? "(body)" : formatPath(path), code, detail: message };
	});
	return { ok: false, problem: invalidRecord(errors) };
}
