import { expect, test, vi } from "vitest";
import { testingDataset } from "@/lib/charts/testing/testing-dataset";

/** The module as each of Next's bundles has it: a copy of its own. */
async function copy(): Promise<typeof import("./served-data")> {
	vi.resetModules();
	return import("./served-data");
}

test("what a page keeps is there for the bundle that draws, by language and by the dataset's address", async () => {
	const [pages, drawers] = [await copy(), await copy()];
	const data = { dataset: testingDataset(), messages: { common: {} }, origin: "https://example.org" };
	pages.keepServedData("en", "/dataset/1", data);
	expect(drawers.servedData("en", "/dataset/1")).toBe(data);
	expect(() => drawers.servedData("fr", "/dataset/1")).toThrow("prepareLiveRegion");
	expect(() => drawers.servedData("en", "/dataset/2")).toThrow("prepareLiveRegion");
});
