import { expect, test, vi } from "vitest";
import { datasetHref } from "@/lib/server/http/api/dataset-text";
import { TESTING_DATASET } from "@/lib/server/http/core/testing-dataset";
import { drawRegion } from "./draw-region";

const DATA = { dataset: TESTING_DATASET, datasetHref: datasetHref(TESTING_DATASET) };

test("the words of a second page aren't read anew, in either language", async () => {
	const draw = (locale: "en" | "fr") =>
		drawRegion({ page: "dashboard", path: `/${locale}`, locale, ...DATA, today: "2026-11-29" }, "");
	const first = [await draw("en"), await draw("fr")];
	// Each message that is read asks for it.
	const asked = vi.spyOn(Intl.NumberFormat, "supportedLocalesOf");
	expect([await draw("en"), await draw("fr")]).toEqual(first);
	expect(asked).not.toHaveBeenCalled();
	asked.mockRestore();
	expect(first[0]).not.toEqual(first[1]);
});

test("what the head says of a view comes apart from what is drawn of it, whatever is typed", async () => {
	const of = { page: "dashboard", path: "/en", locale: "en", ...DATA, today: "2026-11-29" } as const;
	const search = new URLSearchParams({ country: "SE", q: '"><script>&' }).toString();
	const { head, region } = await drawRegion(of, search);
	expect(head).toMatch(
		/^<meta name="description".*<link rel="canonical" href="[^"]*\/en\?country=SE&amp;q=[^"]*"\/>.*\/>$/s,
	);
	expect(head).not.toMatch(/<(?!meta |link )/);
	expect(region).not.toMatch(/<(?:meta|link) /);
});
