import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { testingContext } from "@/components/charts/testing-context";
import { MapSheet } from "@/components/map/map-picture";
import { prepareMapSheet } from "@/lib/charts/map/prepare-map-sheet";
import { claim, dataset, phase, project } from "@/lib/domain/testing/build-dataset";
import { select } from "@/lib/domain/view/select";
import { DEFAULT_VIEW } from "@/lib/domain/view/view";
import { mapOutlines } from "@/lib/server/pictures/map-outlines";
import { svgToPng } from "@/lib/server/pictures/svg-to-png";

const DATA = dataset([
	project("borlange", "SE", {
		latitude: 60.48,
		longitude: 15.43,
		locationPrecision: "site",
		status: "construction",
		phases: [phase([claim(23, "it")])],
	}),
	project("nowhere", "SE", {}),
]);
const ADDRESS = "https://example.org/en?country=SE";

test("a map as a picture stands alone: its own outlines and colours, no links, title, unit, source and address", async () => {
	const { model, sheet } = prepareMapSheet(select(DATA, DEFAULT_VIEW), ADDRESS, await testingContext());
	const outlines = await mapOutlines(model.isDetailed);
	const svg = renderToStaticMarkup(<MapSheet sheet={sheet} model={model} outlines={outlines} />);
	expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
	expect(svg).not.toMatch(/var\(|<a |<use|NaN|undefined/);
	const words = [
		"Where the projects are",
		"Area by IT load",
		"1 without coordinates",
		"CC BY 4.0, data version",
		ADDRESS,
	];
	for (const text of [...words, "Under construction", "Natural Earth"]) expect(svg).toContain(text);
	expect(svg).toContain('class="map-dot"');
});

test("as PNG it is drawn whatever lies at its edges", async () => {
	const context = await testingContext("fr");
	const rim = dataset(
		[34.9, 35, 35.3, 61.9, 62, 62.2].map((latitude, index) =>
			project(`p${index}`, "FR", {
				latitude,
				longitude: 3 + (index % 3) * 9,
				locationPrecision: index % 2 === 0 ? "region" : "site",
				status: index % 2 === 0 ? "paused" : "operational",
				phases: [phase([claim(100 + index, "it")])],
			}),
		),
	);
	for (const extent of [
		null,
		{ west: -12, south: 36, east: 30, north: 62 },
		{ west: 2, south: 35, east: 3, north: 35.3 },
	]) {
		const { model, sheet } = prepareMapSheet(select(rim, { ...DEFAULT_VIEW, extent }), ADDRESS, context);
		const outlines = await mapOutlines(model.isDetailed);
		const png = await svgToPng(renderToStaticMarkup(<MapSheet sheet={sheet} model={model} outlines={outlines} />), 1);
		expect(String.fromCharCode(...png.subarray(1, 4))).toBe("PNG");
	}
});
