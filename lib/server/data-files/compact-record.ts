import { own } from "@/lib/domain/values/own";

/** Values that a record has when it doesn't say otherwise; the same as the defaults of lib/domain's schemas. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
	assertion: "reported",
	counted: true,
	disputed: false,
	qualifier: "exact",
	rank: "normal",
	stage: "announced",
	statusBasis: "declared",
};

/**
 * The same record without what its schema fills in again: nulls, empty lists and default values.
 * Short enough to review in a pull request, and unchanged when a later schema gains a field with a default.
 */
export function compactRecord(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(compactRecord);
	if (typeof value !== "object" || value === null) return value;
	const kept: Record<string, unknown> = {};
	for (const [key, field] of Object.entries(value)) {
		if (field === null || field === undefined || field === own(DEFAULTS, key)) continue;
		if (Array.isArray(field) && field.length === 0) continue;
		kept[key] = compactRecord(field);
	}
	return kept;
}
