import type { MapModel } from "./map-model";
import { PARTS } from "./map-units";
import { type Point, WORLD } from "./mercator";

type Edges = { left: number; top: number; right: number; bottom: number };
type Piece = Edges & { path: string; points: Point[]; isClosed: boolean };

/** The pieces of the outlines' paths, each with its points: taken apart once a path. */
const known = new Map<string, Piece[]>();
/** Around a picture, in its pixels: lines that are cut there aren't seen. */
const BESIDE = 20;

/**
 * What a map shows of an outline: what lies beside it would be drawn for nothing, which of a map of one town's surroundings
 * is nearly all.
 */
export function outlineInSight(
	path: string,
	{ transform: { k, x, y }, worlds, width, height }: Pick<MapModel, "transform" | "worlds" | "width" | "height">,
): string {
	const pieces = known.get(path) ?? piecesOf(path);
	known.set(path, pieces);
	const unit = PARTS / k;
	const sights = worlds.map((world): Edges => {
		const shift = world * WORLD * PARTS;
		return {
			left: (-BESIDE - x) * unit - shift,
			right: (width + BESIDE - x) * unit - shift,
			top: (-BESIDE - y) * unit,
			bottom: (height + BESIDE - y) * unit,
		};
	});
	return [...new Set(sights.flatMap((sight) => pieces.map((piece) => pieceInSight(piece, sight))))].join("");
}

function pieceInSight(piece: Piece, sight: Edges): string {
	if (piece.right < sight.left || piece.left > sight.right || piece.bottom < sight.top || piece.top > sight.bottom) {
		return "";
	}
	const isWhole =
		piece.left >= sight.left && piece.right <= sight.right && piece.top >= sight.top && piece.bottom <= sight.bottom;
	if (isWhole) return piece.path;
	return piece.isClosed ? pathOf(areaWithin(piece.points, sight), true) : linesWithin(piece.points, sight);
}

/** The part of an area within a rectangle, by its four edges one after the other (Sutherland and Hodgman, 1974). */
function areaWithin(points: readonly Point[], { left, right, top, bottom }: Edges): Point[] {
	const at = (one: Point, other: Point, axis: 0 | 1, edge: number): Point => {
		const share = (edge - one[axis]) / (other[axis] - one[axis]);
		return [one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])];
	};
	const cut = (area: readonly Point[], axis: 0 | 1, edge: number, isIn: (value: number) => boolean): Point[] =>
		area.flatMap((point, index): Point[] => {
			const before = area.at(index - 1) as Point;
			const [is, was] = [isIn(point[axis]), isIn(before[axis])];
			if (is) return was ? [point] : [at(before, point, axis, edge), point];
			return was ? [at(before, point, axis, edge)] : [];
		});
	let area = cut(points, 0, left, (value) => value >= left);
	area = cut(area, 0, right, (value) => value <= right);
	area = cut(area, 1, top, (value) => value >= top);
	return cut(area, 1, bottom, (value) => value <= bottom);
}

/** The stretches of a line that may be seen in a rectangle. */
function linesWithin(points: readonly Point[], { left, right, top, bottom }: Edges): string {
	const stretches: Point[][] = [];
	let stretch: Point[] = [];
	for (let index = 1; index < points.length; index++) {
		const [from, to] = [points[index - 1] as Point, points[index] as Point];
		const isBeside =
			Math.max(from[0], to[0]) < left ||
			Math.min(from[0], to[0]) > right ||
			Math.max(from[1], to[1]) < top ||
			Math.min(from[1], to[1]) > bottom;
		if (isBeside) stretch = [];
		else if (stretch.length > 0) stretch.push(to);
		else {
			stretch = [from, to];
			stretches.push(stretch);
		}
	}
	return stretches.map((one) => pathOf(one, false)).join("");
}

function pathOf(points: readonly Point[], isClosed: boolean): string {
	if (points.length < 2) return "";
	return `M${points.map(([x, y]) => `${Math.round(x)},${Math.round(y)}`).join("L")}${isClosed ? "z" : ""}`;
}

/** Each piece begins with its place, and goes on from point to point. */
function piecesOf(path: string): Piece[] {
	return (path.match(/M[^M]+/g) ?? []).map((text) => {
		const numbers = (text.match(/-?\d+/g) ?? []).map(Number);
		const points: Point[] = [];
		let [x, y] = [0, 0];
		for (let at = 0; at + 1 < numbers.length; at += 2) {
			x += numbers[at] as number;
			y += numbers[at + 1] as number;
			points.push([x, y]);
		}
		const [xs, ys] = [points.map(([across]) => across), points.map(([, down]) => down)];
		return {
			path: text,
			points,
			isClosed: text.endsWith("z"),
			left: xs.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
			right: xs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
			top: ys.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
			bottom: ys.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
		};
	});
}
