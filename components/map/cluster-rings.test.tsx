import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { testingContext } from "@/components/charts/testing-context";
import { MAP_SIZES } from "@/lib/charts/map/map-model";
import { prepareMap } from "@/lib/charts/map/prepare-map";
import { isStopped, RING_DASH, RING_WIDTHS } from "@/lib/charts/style/status-levels";
import { dataset, project } from "@/lib/domain/testing/build-dataset";
import { STATUSES, type Status } from "@/lib/domain/values/vocabulary";
import { select } from "@/lib/domain/view/select";
import { DEFAULT_VIEW } from "@/lib/domain/view/view";
import { MapDrawing } from "./map-drawing";
import { PictureContent } from "./map-picture";

const css = readFileSync(new URL("map.css", import.meta.url), "utf8");

/** A cluster with a project of each status, the last ones first. */
async function ring() {
	const data = dataset(
		STATUSES.toReversed().map((status, index) =>
			project(`p${index}`, "SE", { latitude: 60, longitude: 15 + index / 1e5, status }),
		),
	);
	const context = await testingContext();
	return prepareMap(select(data, DEFAULT_VIEW), { path: "/en", ...MAP_SIZES.wide }, context);
}

/** What a rule for a status's part of a ring says, the last one that does. */
function ruleOf(styles: string, status: Status, property: string): string | undefined {
	const rules = [...styles.matchAll(/([^{}]*)\{([^}]*)\}/g)].filter(
		([, selector = ""]) =>
			/\.map-slice(?![\w-])/.test(selector) && (!/map-s-/.test(selector) || selector.includes(`map-s-${status}`)),
	);
	return rules
		.map(([, , body = ""]) => new RegExp(`(?:^|[;\\s])${property}:\\s*([^;]+)`).exec(body)?.[1])
		.findLast((value) => value !== undefined)
		?.trim();
}

test("a ring tells what is built, being built, announced and stopped apart without colour, on the page and in pictures", async () => {
	const model = await ring();
	const outlines = { land: "", borders: "" };
	const picture = renderToStaticMarkup(<PictureContent model={model} outlines={outlines} />);
	for (const styles of [css, picture]) {
		for (const status of STATUSES) {
			expect([status, ruleOf(styles, status, "stroke-width")]).toEqual([status, String(RING_WIDTHS[status])]);
			expect([status, ruleOf(styles, status, "stroke-dasharray")]).toEqual([
				status,
				isStopped(status) ? RING_DASH : undefined,
			]);
		}
	}
	const groups = [
		["operational", "partially_operational"],
		["construction"],
		["permitting", "announced", "rumoured"],
	] as const;
	for (const [at, thinner] of groups.slice(1).entries()) {
		const thick = Math.min(...(groups[at] ?? []).map((status) => RING_WIDTHS[status]));
		expect(thick).toBeGreaterThanOrEqual(1.5 * Math.max(...thinner.map((status) => RING_WIDTHS[status])));
	}
});

test("the parts of a ring stand in the order of a project's life, and begin at one inner edge", async () => {
	const model = await ring();
	expect(model.marks.map(({ shape }) => shape)).toEqual(["cluster"]);
	const svg = renderToStaticMarkup(<MapDrawing model={model} label="map" />);
	const parts = [...svg.matchAll(/map-slice map-s-(\w+)" d="M[-\d. ]+A([\d.]+) /g)].map(([, status, r]) => ({
		status: status as Status,
		inner: Number(r) - RING_WIDTHS[status as Status] / 2,
	}));
	expect(parts.map(({ status }) => status)).toEqual(STATUSES);
	for (const { inner } of parts) expect(inner).toBeCloseTo((model.marks[0]?.r ?? 0) - 1.5, 2);
});
