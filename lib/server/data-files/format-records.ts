const WIDTH = 118;
const MOST_KEYS_ON_A_LINE = 4;

/** JSON of a list of records as it stands in prisma/data: tabs, small objects on one line, a line feed at the end. */
export function formatRecords(records: readonly unknown[]): string {
	if (records.length === 0) return "[]\n";
	return `[\n${records.map((record) => `\t${expanded(record, "\t")}`).join(",\n")}\n]\n`;
}

function format(value: unknown, indent: string, used: number): string {
	const line = onOneLine(value);
	return line !== null && used + line.length <= WIDTH ? line : expanded(value, indent);
}

function expanded(value: unknown, indent: string): string {
	if (!isNested(value)) return JSON.stringify(value);
	const inner = `${indent}\t`;
	const column = inner.length * 4;
	if (Array.isArray(value)) {
		return `[\n${value.map((item) => inner + format(item, inner, column)).join(",\n")}\n${indent}]`;
	}
	const fields = Object.entries(value).map(([key, field]) => {
		const name = `${JSON.stringify(key)}: `;
		return inner + name + format(field, inner, column + name.length);
	});
	return `{\n${fields.join(",\n")}\n${indent}}`;
}

/** A scalar, a list of scalars, a list of one small object, or a small object of scalars; else null. */
function onOneLine(value: unknown): string | null {
	if (!isNested(value)) return JSON.stringify(value);
	if (Array.isArray(value)) {
		if (!value.some(isNested)) return `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
		const only = value.length === 1 ? onOneLine(value[0]) : null;
		return only === null ? null : `[${only}]`;
	}
	const fields = Object.entries(value);
	if (fields.length > MOST_KEYS_ON_A_LINE || fields.some(([, field]) => isNested(field))) return null;
	return `{ ${fields.map(([key, field]) => `${JSON.stringify(key)}: ${JSON.stringify(field)}`).join(", ")} }`;
}

function isNested(value: unknown): value is object {
	return typeof value === "object" && value !== null;
}
