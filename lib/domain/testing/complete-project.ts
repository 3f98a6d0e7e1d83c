import type { z } from "zod";
import { ProjectDocument } from "../record/project-document";
import { PartialDate } from "../values/partial-date";

/**
 * A project that says something in every field that its schema has, each list with one item: for tests that ask of
 * every field whether it is kept, asked for or shown. Texts name their place ("hardware.0.model"), numbers and
 * years are all different; rules between fields are not kept.
 */
export function completeProject(): ProjectDocument {
	let number = 100;
	const sample = (schema: z.core.$ZodType, path: string): unknown => {
		if (schema === PartialDate) return `${1900 + ++number}-03`;
		const { def } = (schema as z.core.$ZodTypes)._zod;
		switch (def.type) {
			case "default":
			case "nullable":
				return sample(def.innerType, path);
			case "object":
				return Object.fromEntries(
					Object.entries(def.shape).map(([field, inner]) => [
						field,
						sample(inner, path === "" ? field : `${path}.${field}`),
					]),
				);
			case "array":
				return [sample(def.element, `${path}.0`)];
			case "enum":
				return Object.values(def.entries)[0];
			case "boolean":
				return true;
			case "number":
				return ++number;
			default:
				return path;
		}
	};
	return sample(ProjectDocument, "") as ProjectDocument;
}

/** Every value of a document with its place, `hardware.0.model`. */
export function valuesOf(inner: unknown, path = ""): [path: string, value: unknown][] {
	if (typeof inner !== "object" || inner === null) return [[path, inner]];
	return Object.entries(inner).flatMap(([step, value]) => valuesOf(value, path === "" ? step : `${path}.${step}`));
}
