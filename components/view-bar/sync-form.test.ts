// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { parseView } from "@/lib/domain/view/view-url";
import { syncForm } from "./sync-form";
import { typedFields } from "./typed-fields";

const form = document.createElement("form");

beforeEach(() => {
	form.innerHTML = `<input type="search" name="q" value="stargate" /><input name="asof" value="mars 2026" />
		<input type="number" name="from" value="2030" />
		<input type="checkbox" name="country" value="SE" checked /><input type="checkbox" name="country" value="FR" />
		<input type="radio" name="measure" value="capacity" /><input type="radio" name="measure" value="projects" checked />
		<select name="currency"><option value="EUR"></option><option value="USD" selected></option></select>`;
	document.body.replaceChildren(form);
});

/** What the form would send for a view. */
function sent(view: string): string {
	const params = new URLSearchParams(view);
	const known = { countries: new Set(["FR"]), companies: new Set<string>(), programmes: new Set<string>() };
	const read = parseView(params, known);
	syncForm(form, params, typedFields(read.view, read.notices));
	return new URLSearchParams(
		[...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]),
	).toString();
}

test("every control says what the view says, the field that has the focus too", () => {
	form.querySelector<HTMLInputElement>("[name=q]")?.focus();
	expect(sent("q=fouju&country=FR&asof=2026-03-12&from=2024")).toBe(
		"q=fouju&asof=12%2F03%2F2026&from=2024&country=FR&measure=capacity&currency=EUR",
	);
	expect(sent("")).toBe("q=&asof=&from=&measure=capacity&currency=EUR");
});

test("what is being typed is the reader's", () => {
	form.querySelector("[name=q]")?.setAttribute("data-typed", "");
	expect(sent("q=star&currency=USD")).toBe("q=stargate&asof=&from=&measure=capacity&currency=USD");
});

test("what can't be used stays where it was typed", () => {
	const other = "measure=capacity&currency=EUR";
	expect(sent("asof=13/2026&from=2024")).toBe(`q=&asof=13%2F2026&from=2024&${other}`);
	expect(sent("from=1850")).toBe(`q=&asof=&from=1850&${other}`);
	expect(sent("from=2030&to=2025")).toBe(`q=&asof=&from=2030&${other}`);
});
