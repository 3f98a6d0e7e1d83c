import { expect, test } from "vitest";
import { claim, dataset, phase, project } from "../testing/build-dataset";
import { select } from "../view/select";
import { DEFAULT_VIEW } from "../view/view";
import { defaultSort, projectLines, sortLines } from "./project-line";

test("by capacity, projects stand in the order of the kind that they have most of: kinds aren't added", () => {
	const rows = [
		project("both", "SE", { phases: [phase([claim(250, "it"), claim(400, "grid")])] }),
		project("one", "SE", { phases: [phase([claim(500, "grid")])] }),
		project("plant", "SE", { phases: [phase([claim(900, "generation")])] }),
	];
	const lines = projectLines(select(dataset(rows), DEFAULT_VIEW));
	const sorted = sortLines(lines, defaultSort(DEFAULT_VIEW), () => null);
	expect(sorted.map((line) => line.project.slug)).toEqual(["one", "both", "plant"]);
});

test("by country, a reader's table stands in the order of the names that it shows, and programs' in that of the codes", () => {
	const rows = ["AE", "DE", "ES", "US"].map((code) => project(code.toLowerCase(), code));
	const lines = projectLines(select(dataset(rows), DEFAULT_VIEW));
	const sorted = (locale?: "en" | "fr") =>
		sortLines(lines, { key: "country", descending: false }, () => null, locale).map((line) => line.project.country);
	expect(sorted()).toEqual(["AE", "DE", "ES", "US"]);
	expect(sorted("en")).toEqual(["DE", "ES", "AE", "US"]);
	expect(sorted("fr")).toEqual(["DE", "AE", "ES", "US"]);
});
