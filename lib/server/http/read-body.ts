import type { z } from "zod";
import { formatPath, toFailures } from "../commands/failure";
import { invalidRecord, type KeyProblem, notJson, tooLarge, unreadable } from "./key-problems";
import { readText } from "./read-text";

/** Twenty times the largest record. */
export const MAX_BODY_BYTES = 1_000_000;

/** The body of a request as `schema` has it, or what is wrong with it. */
export async function readBody<T>(
	request: Request,
	schema: z.ZodType<T>,
): Promise<{ ok: true; body: T } | { ok: false; problem: KeyProblem }> {
	const [type = ""] = (request.headers.get("content-type") ?? "").toLowerCase().split(";");
	if (type.trim() !== "application/json") return { ok: false, problem: notJson() };
	const text = await readText(request, MAX_BODY_BYTES);
	if (text === null) return { ok: false, problem: tooLarge(MAX_BODY_BYTES) };
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { ok: false, problem: unreadable() };
	}
	const parsed = schema.safeParse(value);
	if (parsed.success) return { ok: true, body: parsed.data };
	const errors = toFailures(parsed.error).map(({ path, code, message }) => {
		return { path: path.length === 0 ? "(body)" : formatPath(path), code, detail: message };
	});
	return { ok: false, problem: invalidRecord(errors) };
}
