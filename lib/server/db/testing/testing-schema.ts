import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaFolder } from "../migrate/migration-files";

/** Copies schema.prisma and the migrations to `folder`, with `addition` at the schema's end. */
export function copySchema(folder: string, addition = "") {
	cpSync(join(schemaFolder(), "migrations"), join(folder, "migrations"), { recursive: true });
	writeFileSync(
		join(folder, "schema.prisma"),
		`${readFileSync(join(schemaFolder(), "schema.prisma"), "utf8")}\n${addition}`,
	);
}
