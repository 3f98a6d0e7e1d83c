import fc from "fast-check";
import { expect, test } from "vitest";
import { MAP_SIZES } from "./map-model";
import { boxOfExtent, extentOf, fitted, kept, pixelOf, scaleLimits, worldsIn, zoomed } from "./map-transform";

const SIZES = Object.values(MAP_SIZES);
const transforms = fc.record({
	size: fc.constantFrom(...SIZES),
	k: fc.double({ min: 0.1, max: 2 ** 18, noNaN: true }),
	across: fc.double({ min: -3, max: 3, noNaN: true }),
	down: fc.double({ min: 0, max: 1, noNaN: true }),
});

test("the part of the world that a picture shows leads back to the same picture", () => {
	fc.assert(
		fc.property(transforms, ({ size, k, across, down }) => {
			const moved = kept({ k, x: -across * 1000 * k, y: -down * 1000 * k }, size);
			const extent = extentOf(moved, size);
			// Four decimals of a degree are a few pixels where streets are seen.
			fc.pre(moved.k < 2000);
			const again = kept(fitted(boxOfExtent(extent), size), size);
			expect(again.k / moved.k).toBeCloseTo(1, 1);
			const middleOf = ({ x, k: scale }: typeof moved) => ((((size.width / 2 - x) / scale) % 1000) + 1000) % 1000;
			const apart = Math.abs(middleOf(again) - middleOf(moved));
			expect(Math.min(apart, 1000 - apart)).toBeLessThan(2);
			expect(Math.abs(extentOf(again, size).north - extent.north)).toBeLessThan(0.01 * (extent.north - extent.south));
		}),
	);
});

test("however it is moved, a picture shows the world and none of the space beyond the poles", () => {
	fc.assert(
		fc.property(transforms, ({ size, k, across, down }) => {
			const moved = kept({ k, x: -across * 1000 * k, y: -down * 1000 * k }, size);
			const [least, most] = scaleLimits(size);
			expect(moved.k).toBeGreaterThanOrEqual(least);
			expect(moved.k).toBeLessThanOrEqual(most);
			expect(worldsIn(moved, size)).toContain(0);
			expect(worldsIn(moved, size).length).toBeLessThanOrEqual(4);
			const { x } = pixelOf({ latitude: 10, longitude: 20 }, moved, size);
			expect(Math.abs(x - size.width / 2)).toBeLessThanOrEqual(500.001 * moved.k);
		}),
	);
});

test("zooming keeps what is in the middle, and in and out again is where it was", () => {
	const size = MAP_SIZES.wide;
	const start = fitted(boxOfExtent({ west: -5, south: 42, east: 9, north: 51 }), size);
	const back = zoomed(zoomed(start, 2, size), 0.5, size);
	expect(back.k).toBeCloseTo(start.k, 6);
	expect(back.x).toBeCloseTo(start.x, 6);
	const { north, south } = extentOf(start, size);
	const near = extentOf(zoomed(start, 2, size), size);
	expect(near.north - near.south).toBeCloseTo((north - south) / 2, 0);
});
