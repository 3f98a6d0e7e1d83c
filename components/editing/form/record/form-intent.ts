import { z } from "zod";
import { parseFieldName } from "@/lib/domain/typed/form-fields";
import { LONGEST_VALUE } from "@/lib/domain/typed/form-limits";
import type { FormTexts } from "@/lib/domain/typed/form-texts";
import { LONGEST_TYPED } from "@/lib/domain/values/longest-typed";

/** Names of the two fields by which Conform says what a button asked for, and which fields were left before. */
export const INTENT_FIELD = "__intent__";
export const STATE_FIELD = "__state__";

/** A list is made as long as its highest row: one more than the longest list of any record has. */
export const HIGHEST_ROW = 200;

/** Longer than the first values of any row, each with the longest address as its source. */
const LONGEST_INTENT = 50_000;

const FieldName = z.string().refine((name) => parseFieldName(name) !== null);
const Row = z.number().int().min(0).max(HIGHEST_ROW);

/** What a row starts with: texts, in lists and groups no deeper than a citation of a claim of a phase. */
function firstValues(depth: number): z.ZodType<FormTexts> {
	const Text = z.string().max(LONGEST_TYPED.address).optional();
	if (depth === 0) return Text;
	const inner = firstValues(depth - 1);
	return z.union([Text, z.array(inner).max(20), z.record(z.string().max(60), inner)]);
}

/** What the buttons of our forms, and leaving a field, ask of Conform; it knows more, which nobody may ask. */
const FormIntent = z.discriminatedUnion("type", [
	z.strictObject({
		type: z.literal("insert"),
		payload: z.strictObject({ name: FieldName, index: Row.optional(), defaultValue: firstValues(6) }),
	}),
	z.strictObject({ type: z.literal("remove"), payload: z.strictObject({ name: FieldName, index: Row }) }),
	z.strictObject({ type: z.literal("reorder"), payload: z.strictObject({ name: FieldName, from: Row, to: Row }) }),
	z.strictObject({ type: z.literal("validate"), payload: z.strictObject({ name: FieldName.optional() }) }),
]);
export type FormIntent = z.infer<typeof FormIntent>;

const FormMemory = z.strictObject({ validated: z.record(z.string(), z.boolean()) });

/** What a form asks for; null for none, undefined for what none of our buttons sends. */
export function readIntent(formData: FormData): FormIntent | null | undefined {
	const sent = formData.getAll(INTENT_FIELD);
	if (sent.length === 0) return null;
	return sent.length === 1 ? FormIntent.safeParse(parseJson(sent[0], LONGEST_INTENT)).data : undefined;
}

/** The fields that were left before, by name, as far as they can be read. */
export function readLeftFields(formData: FormData): [name: string, isLeft: boolean][] {
	// Thousands of names of fields: as much as any field of a form may have.
	const memory = FormMemory.safeParse(parseJson(formData.get(STATE_FIELD), LONGEST_VALUE));
	return Object.entries(memory.data?.validated ?? {});
}

function parseJson(text: unknown, longest: number): unknown {
	if (typeof text !== "string" || text.length > longest) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
