import { describe, expect, it } from "vitest";
import { TESTING_DATASET } from "../core/testing-dataset";
import { readView } from "./read-view";

const errorsOf = (query: string, own: string[] = [], accepted?: string[]) =>
	readView(new URLSearchParams(query), TESTING_DATASET, own, accepted).errors;

describe("the parameters of a view, read strictly", () => {
	it.each([
		["colour=red", "colour", "red", "unknownParameter"],
		["country=SE,ZZ", "country", "ZZ", "unknownValue"],
		["status=building", "status", "building", "unknownValue"],
		["company=nobody", "company", "nobody", "unknownValue"],
		["role=friend", "role", "friend", "unknownValue"],
		["from=soon", "from", "soon", "unknownValue"],
		["from=2030&to=2025", "from", "2030–2025", "reversedYears"],
		["kind=bare", "kind", "bare", "unknownValue"],
		["programme=none", "programme", "none", "unknownValue"],
		["measure=size", "measure", "size", "unknownValue"],
		["by=colour", "by", "colour", "unknownValue"],
		["measure=investment&by=kind", "by", "kind", "notApplicable"],
		["scale=cumulative", "scale", "cumulative", "notApplicable"],
		["currency=GBP", "currency", "GBP", "unknownValue"],
		["asof=2026-13", "asof", "2026-13", "unknownValue"],
		["recorded=2026-13", "recorded", "2026-13", "unknownValue"],
		["sort=colour", "sort", "colour", "unknownValue"],
		["page=0", "page", "0", "unknownValue"],
		["by=year&by=country", "by", "year,country", "repeatedParameter"],
	])("refuses %s and names it", (query, param, value, problem) => {
		expect(errorsOf(query)).toMatchObject([{ param, value, problem }]);
	});

	it("lists what a closed vocabulary allows", () => {
		const [error] = errorsOf("measure=size");
		expect(error?.allowed).toEqual(["capacity", "investment", "projects"]);
		expect(error?.detail).toBe("“size” is not a value of “measure”, which takes capacity, investment, projects.");
	});

	it("names everything that is wrong at once", () => {
		expect(
			errorsOf("country=ZZ&limit=3&colour=red")
				.map((error) => error.param)
				.toSorted(),
		).toEqual(["colour", "country", "limit"]);
	});

	it("refuses a text that would be cut", () => {
		expect(errorsOf(`q=${"x".repeat(101)}`)).toMatchObject([{ param: "q", problem: "tooLong" }]);
		expect(errorsOf(`q=${"x".repeat(100)}`)).toEqual([]);
	});

	it("refuses, once, a parameter of a view that the address doesn't answer to", () => {
		expect(errorsOf("country=ZZ&currency=USD", [], ["currency"])).toMatchObject([
			{ param: "country", problem: "unknownParameter" },
		]);
	});

	it("takes lists by commas and by repetition, and ignores empty values", () => {
		const { view, errors } = readView(new URLSearchParams("country=se,FR&country=NO&status=&q="), TESTING_DATASET);
		expect(errors).toEqual([]);
		expect(view.countries).toEqual(["FR", "NO", "SE"]);
	});
});
