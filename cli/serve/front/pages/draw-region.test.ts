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
