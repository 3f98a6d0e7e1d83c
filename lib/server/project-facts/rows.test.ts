import { expect, test } from "vitest";
import { completeProject } from "@/lib/domain/testing/complete-project";
import { PROJECT_PARTS, toProjectDocument } from "./from-rows";
import { factRows, PROJECT_COLUMNS, projectCells } from "./to-rows";

test("a project comes back from its rows as it was, to the order of its fields", () => {
	const project = completeProject();
	const ids = new Map(project.participations.map(({ organization }, index) => [organization, index + 1]));
	const names = new Map([...ids].map(([name, id]) => [id, name]));
	const row = (columns: object, cells: readonly unknown[]) => {
		const stored = Object.fromEntries(Object.keys(columns).map((column, index) => [column, cells[index]]));
		return { ...stored, organization: names.get(Number(stored.organizationId)) };
	};
	const tables = factRows([{ id: 7, project }], ids);
	const parts = Object.entries(PROJECT_PARTS).map(([part, { select }]) => {
		const { columns, rows } = tables.find(({ table }) => select.includes(`FROM "${table}"`)) ?? {
			columns: {},
			rows: [],
		};
		return [part, rows.map((cells) => row(columns, cells))];
	});
	const back = toProjectDocument(row(PROJECT_COLUMNS, projectCells(project)), Object.fromEntries(parts));
	expect(JSON.stringify(back, null, 1)).toBe(JSON.stringify(project, null, 1));
});
