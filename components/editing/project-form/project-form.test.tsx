import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import { toFieldName } from "@/lib/domain/record/form-path";
import { isRecord } from "@/lib/domain/record/path";
import { completeProject } from "@/lib/domain/testing/complete-project";
import type { DraftSetup } from "@/lib/domain/typed/draft";
import { ProjectForm } from "./project-form";

vi.mock("next/navigation", () => ({
	usePathname: () => "/en/admin/projects/new",
	useRouter: () => ({}),
	useSearchParams: () => new URLSearchParams(),
}));

const DRAFT: DraftSetup = {
	subject: "project",
	key: "new",
	userId: "editor",
	locale: "en",
	baseVersion: null,
	currentVersion: null,
	offered: null,
	resumed: null,
};

/** The places of fields that a person fills in: texts are one, and so are lists of names and of citations. */
function fieldNames(value: unknown, path: (string | number)[] = []): string[] {
	const isGroup = isRecord(value) && !("en" in value);
	const isList = Array.isArray(value) && isRecord(value[0]) && path.at(-1) !== "citations";
	if (!isGroup && !isList) return [toFieldName(path)];
	const inner = isList ? [...value.entries()] : Object.entries(Object(value));
	return inner.flatMap(([step, field]) => fieldNames(field, [...path, step]));
}

test("every field of a project can be filled in", () => {
	const document = completeProject();
	const html = renderToStaticMarkup(
		<TestingWords locale="en">
			<ProjectForm
				draft={DRAFT}
				defaultValue={document}
				action={async (state) => state}
				verb="publish"
				discardHref="/en/admin/projects/new"
				choices={{ programmes: [], countries: [], currencies: [] }}
			/>
		</TestingWords>,
	);
	const drawn = new Set([...html.matchAll(/data-field="([^"]+)"/g)].map(([, name]) => name));
	const names = fieldNames(document);
	expect(names).toContain("phases[0].claims[0].capacityMw");
	expect(names.filter((name) => !drawn.has(name))).toEqual([]);
});
