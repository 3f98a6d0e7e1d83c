// From a part of the world to the pixels of a picture, and back.

import type { Place } from "@/lib/domain/typed/typed-place";
import { type Extent, roundDegrees } from "@/lib/domain/view/extent";
import type { MapTransform } from "./map-model";
import { type Point, toPlace, toPoint, WORLD } from "./mercator";

/** A rectangle of the map, in its units, from north-west to south-east; beyond its east edge where it crosses the date line. */
export type Box = readonly [Point, Point];

export type PictureSize = { width: number; height: number };

/** The southern and the northern end of what any picture shows: beyond, there is ice. */
export const MAP_ENDS = {
	top: toPoint({ latitude: 78, longitude: 0 })[1],
	bottom: toPoint({ latitude: -56, longitude: 0 })[1],
};
/** An extent is kept to four decimals; what is nearer to the whole world than that is the whole world. */
const STEP_DEGREES = 1e-4;
const LEAST_UNITS = (4 * STEP_DEGREES * WORLD) / 360;
/** At the nearest, so many pixels to a unit of the map: a street of a town. */
const NEAREST = 2 ** 17;

/** The rectangle of an extent. */
export function boxOfExtent({ west, south, east, north }: Extent): Box {
	const [left, top] = toPoint({ latitude: north, longitude: west });
	const [eastern, bottom] = toPoint({ latitude: south, longitude: east });
	return [
		[left, top],
		[east < west ? eastern + WORLD : eastern, bottom],
	];
}

/** So that all of a rectangle is in a picture, in its middle. */
export function fitted([[left, top], [right, bottom]]: Box, { width, height }: PictureSize): MapTransform {
	const k = Math.min(width / (right - left), height / (bottom - top), NEAREST);
	return { k, x: width / 2 - (k * (left + right)) / 2, y: height / 2 - (k * (top + bottom)) / 2 };
}

/** How far a picture may be zoomed: out to all of the world in it, in to a street. */
export function scaleLimits({ width, height }: PictureSize): [number, number] {
	return [Math.min(width / WORLD, height / (MAP_ENDS.bottom - MAP_ENDS.top)), NEAREST];
}

/** The nearest transform that zooms within the limits and shows no more of the poles than it must; the world goes on to both sides. */
export function kept({ k, x, y }: MapTransform, size: PictureSize): MapTransform {
	const [least, most] = scaleLimits(size);
	const scale = Math.min(most, Math.max(least, k));
	const { width, height } = size;
	// About the middle of the picture.
	const across = width / 2 - ((width / 2 - x) / k) * scale;
	const down = height / 2 - ((height / 2 - y) / k) * scale;
	const [highest, lowest] = [-MAP_ENDS.top * scale, height - MAP_ENDS.bottom * scale];
	const top = highest < lowest ? (highest + lowest) / 2 : Math.min(highest, Math.max(lowest, down));
	const middle = (width / 2 - across) / scale;
	return { k: scale, x: across + Math.floor(middle / WORLD) * WORLD * scale, y: top };
}

/** The part of the world that a picture shows. */
export function extentOf({ k, x, y }: MapTransform, { width, height }: PictureSize): Extent {
	const [left, right] = [-x / k, (width - x) / k];
	const at = (across: number, down: number) => toPlace([within(across), down]);
	const [north, south] = [at(0, -y / k).latitude, at(0, (height - y) / k).latitude];
	const isWhole = right - left > WORLD - LEAST_UNITS;
	const middle = (left + right) / 2;
	if (isWhole && Math.abs(within(middle) - WORLD / 2) < 1) {
		return { west: -180, south: roundDegrees(south), east: 180, north: roundDegrees(north) };
	}
	// Where all of the world is shown about another middle, the extent ends a step beside where it begins.
	if (isWhole) return extentOfWhole(middle, south, north);
	return {
		west: roundDegrees(at(left, 0).longitude),
		south: roundDegrees(south),
		// A picture that ends at the date line ends east of where it begins.
		east: within(right) === 0 ? 180 : roundDegrees(at(right, 0).longitude),
		north: roundDegrees(north),
	};
}

function extentOfWhole(middle: number, south: number, north: number): Extent {
	const { longitude } = toPlace([within(middle), WORLD / 2]);
	const side = 180 - STEP_DEGREES;
	const turned = (degrees: number) =>
		roundDegrees(degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees);
	return {
		west: turned(longitude - side),
		south: roundDegrees(south),
		east: turned(longitude + side),
		north: roundDegrees(north),
	};
}

/** Where a place is in a picture: of the worlds beside each other, in the one that is nearest to its middle. */
export function pixelOf(place: Place, { k, x, y }: MapTransform, { width }: PictureSize): { x: number; y: number } {
	const [across, down] = toPoint(place);
	const at = across * k + x;
	return { x: at - Math.round((at - width / 2) / (WORLD * k)) * WORLD * k, y: down * k + y };
}

/** The worlds that a picture shows something of, by how many of them each is to the east. */
export function worldsIn({ k, x }: MapTransform, { width }: PictureSize): number[] {
	const first = Math.floor(-x / (WORLD * k));
	const last = Math.ceil((width - x) / (WORLD * k)) - 1;
	return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What holds several rectangles. */
export function boxAround(boxes: readonly Box[]): Box | null {
	const [first] = boxes;
	if (!first) return null;
	return [
		[Math.min(...boxes.map(([[left]]) => left)), Math.min(...boxes.map(([[, top]]) => top))],
		[Math.max(...boxes.map(([, [right]]) => right)), Math.max(...boxes.map(([, [, bottom]]) => bottom))],
	];
}

/** A rectangle with room around it, at least so many units wide and high. */
export function withMargin([[left, top], [right, bottom]]: Box, share: number, least: number): Box {
	const [across, down] = [right - left, bottom - top];
	const [beside, above] = [across, down].map((length) => Math.max(length * share, (least - length) / 2)) as [
		number,
		number,
	];
	return [
		[left - beside, top - above],
		[right + beside, bottom + above],
	];
}

function within(across: number): number {
	return across - Math.floor(across / WORLD) * WORLD;
}

/** The same picture zoomed about a point of it, by default its middle. */
export function zoomed(
	{ k, x, y }: MapTransform,
	times: number,
	size: PictureSize,
	[across, down]: Point = [size.width / 2, size.height / 2],
): MapTransform {
	return kept({ k: k * times, x: across - (across - x) * times, y: down - (down - y) * times }, size);
}
