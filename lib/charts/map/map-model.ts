// What a map is before it is drawn: marks in the pixels of its picture, and all that is said of them.

import type { LocationPrecision, Status } from "@/lib/domain/values/vocabulary";
import type { Extent } from "@/lib/domain/view/extent";

/** From the map's own units (`WORLD`) to pixels: times `k`, plus `x` and `y`. */
export type MapTransform = { k: number; x: number; y: number };

/** A place of the picture with one project or several, in pixels from its top left corner. */
export type MapMark = {
	/** The project's slug; of a cluster the slugs of its first and its number, which is nobody's slug. */
	key: string;
	x: number;
	y: number;
	r: number;
	/**
	 * How the place is known: a site is a dot, a town a ring, a region or a country a soft disc; several projects that
	 * would lie on each other are a cluster, of which one alone may be left of an earlier day.
	 */
	shape: "dot" | "ring" | "disc" | "cluster";
	/** Radius of the region or the country around it, about; null for what is known more exactly, and for clusters. */
	spread: number | null;
	/** Set for what is there to know the place by. */
	isQuiet?: boolean;
	/** What its area stands for; null for what has no figure of the map's measure: it is there, and has no area. */
	value: number | null;
	/** Projects by status, in the order of a project's life: the parts of a cluster's ring. */
	statuses: { status: Status; count: number }[];
	count: number;
	/** What is read out and shown on hover. */
	name: string;
	/** The project, or the part of the map that a cluster opens to. */
	href: string;
};

/** The picture of a map of projects: all that a drawer needs, and the words beside it. */
export type MapModel = {
	width: number;
	height: number;
	transform: MapTransform;
	/** The part of the world that the picture shows. */
	extent: Extent;
	/** Whether the outlines of its scale are the finer ones. */
	isDetailed: boolean;
	/** The worlds beside each other that it shows something of: 0, and those to the east and west of it. */
	worlds: number[];
	/** The part that was asked for, where the picture shows more than that. */
	frame: { x: number; y: number; width: number; height: number } | null;
	title: string;
	/** What the area of a mark stands for, or why it stands for nothing. */
	unit: string;
	/** Regions first, then the largest, so that none hides a smaller one. */
	marks: MapMark[];
	/** Circles of round numbers for the legend; none where every project counts one. */
	sizes: { r: number; label: string }[];
	/** The statuses and precisions that occur, in their own order. */
	statuses: Status[];
	precisions: LocationPrecision[];
	/** Whether there are clusters, and regions that are drawn as wide as they are. */
	hasRings: boolean;
	hasWidths: boolean;
};

/** Sizes of the pictures that a page has, in px; one is shown. */
export const MAP_SIZES = {
	wide: { width: 800, height: 290 },
	tall: { width: 800, height: 420 },
	narrow: { width: 328, height: 200 },
} as const;
export type MapSize = keyof typeof MAP_SIZES;
