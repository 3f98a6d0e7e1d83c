import type { z } from "zod";
import { own } from "../values/own";
import { Citation, Source } from "./project-document";
import { RECORD_SCHEMAS, type Subject } from "./record-schemas";

/** True if the field at a place of a record has to be filled in; the halves of an optional text needn't. */
export function isRequiredField(subject: Subject, path: readonly (string | number)[]): boolean {
	const newSource = path.indexOf("newSource");
	let schema: z.core.$ZodType = newSource < 0 ? RECORD_SCHEMAS[subject] : RECORD_SCHEMAS.source;
	for (const step of path.slice(newSource + 1)) {
		const { inner, isOptional } = unwrap(schema);
		// A text that may be missing as a whole owes neither language.
		if (isOptional && inner.def.type === "object") return false;
		const next = child(inner, step);
		if (!next) return false;
		schema = next;
	}
	const { inner, isOptional } = unwrap(schema);
	if (isOptional) return false;
	if (inner.def.type !== "array") return true;
	return (inner.def.checks ?? []).some((check) => check._zod.def.check === "min_length");
}

/** The schema of the field at a place of a record, without what makes it optional; null where there is no such field. */
export function fieldSchema(subject: Subject, path: readonly (string | number)[]): z.ZodType | null {
	let schema: z.core.$ZodType | undefined = RECORD_SCHEMAS[subject];
	for (const step of path) {
		schema = schema && child(unwrap(schema).inner, step);
	}
	let { def } = (schema as z.core.$ZodTypes | undefined)?._zod ?? {};
	while (def?.type === "default" || def?.type === "nullable") {
		schema = def.innerType;
		({ def } = (schema as z.core.$ZodTypes)._zod);
	}
	return (schema as z.ZodType | undefined) ?? null;
}

/**
 * What stands at a place of a record's form: a field to type in, a list of rows or a group of fields; null where it has
 * nothing. Beside a citation stands what is asked of a source that isn't known yet.
 */
export function placeKind(subject: Subject, path: readonly (string | number)[]): "field" | "list" | "group" | null {
	let schema: z.core.$ZodType | undefined = RECORD_SCHEMAS[subject];
	for (const step of path) {
		const isNewSource: boolean = schema === Citation && step === "newSource";
		schema = isNewSource ? Source : schema && child(unwrap(schema).inner, step);
	}
	if (schema === undefined) return null;
	const { type } = unwrap(schema).inner.def;
	return type === "array" ? "list" : type === "object" ? "group" : "field";
}

/** How many items the list at a place of a record may have; null where there is no list with a highest number. */
export function longestList(subject: Subject, path: readonly (string | number)[]): number | null {
	const checks = fieldSchema(subject, path)?.def.checks ?? [];
	for (const { _zod } of checks) {
		const def = _zod.def as { check: string; maximum?: number };
		if (def.check === "max_length" && def.maximum !== undefined) return def.maximum;
	}
	return null;
}

type Inner = { def: z.core.$ZodTypes["_zod"]["def"] };

function unwrap(schema: z.core.$ZodType): { inner: Inner; isOptional: boolean } {
	let { def } = (schema as z.core.$ZodTypes)._zod;
	let isOptional = false;
	while (def.type === "default" || def.type === "nullable") {
		isOptional = true;
		({ def } = (def.innerType as z.core.$ZodTypes)._zod);
	}
	return { inner: { def }, isOptional };
}

function child({ def }: Inner, step: string | number): z.core.$ZodType | undefined {
	if (def.type === "array") return typeof step === "number" ? def.element : undefined;
	return def.type === "object" && typeof step === "string" ? own<z.core.$ZodType>(def.shape, step) : undefined;
}
