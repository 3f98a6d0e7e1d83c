import Supercluster, { type ClusterFeature, type PointFeature } from "supercluster";
import { STATUSES, type Status } from "@/lib/domain/values/vocabulary";
import { WORLD } from "./mercator";

/** A project to be placed: `weight` is what its area stands for, 0 for none. */
export type PlacedProject = {
	/** Its position in the dataset. */
	position: number;
	latitude: number;
	longitude: number;
	weight: number;
	status: Status;
};

/** Projects that are drawn as one mark. */
export type MarkedPlace = {
	latitude: number;
	longitude: number;
	weight: number;
	/** Whether it stands for several that would lie on each other. */
	isCluster: boolean;
	/** Positions of the projects. */
	projects: number[];
	/** How many of them have which status, in the order of `STATUSES`. */
	statuses: number[];
};

/** Pixels between the middles of two marks, so that their circles don't lie on each other. */
const APART = 40;
/** Pixels of the whole world at the library's zoom 0. */
const TILE = 512;
/** Beyond this, places are apart that share a street. */
const DEEPEST = 16;
/** The scale is rounded down to one of so many steps from each to its double. */
const STEPS = 4;

/** So many of the scales that were asked for last have their indexes kept: a page's pictures of two sizes, and those moved to from there. */
const KEPT = 4;

/**
 * Places of one square so many pixels wide are one before the library groups them: it looks around each of its points,
 * and where thousands of projects lie close that took most of a map's time.
 */
const SQUARE = 8;

/** The numbers of the places that are in a point, or a cluster. */
type Gathered = { places: number[] };
type Index = Supercluster<Gathered, Gathered>;

/**
 * Groups places whose marks would lie on each other, at any scale. Each step of the scale has an index of its own, made
 * when it is asked for: all of them at once would take ten times as long as the one that a picture needs.
 */
export class Clusters {
	readonly #placed: readonly PlacedProject[];
	readonly #indexes = new Map<number, Index>();

	constructor(placed: readonly PlacedProject[]) {
		this.#placed = placed;
	}

	/** The marks of the whole world where a unit of the map (`WORLD`) is `scale` pixels long. */
	marks(scale: number): MarkedPlace[] {
		const step = Math.max(0, Math.min(DEEPEST * STEPS, Math.floor(STEPS * Math.log2((scale * WORLD) / TILE))));
		const zoom = Math.floor(step / STEPS);
		const index = this.#indexes.get(step) ?? this.#indexOf(zoom, TILE * 2 ** (step / STEPS - zoom));
		// The one that was asked for last comes last.
		this.#indexes.delete(step);
		this.#indexes.set(step, index);
		const [oldest] = this.#indexes.keys();
		if (this.#indexes.size > KEPT && oldest !== undefined) this.#indexes.delete(oldest);
		return index.getClusters([-180, -90, 180, 90], zoom).map((feature) => this.#markOf(feature));
	}

	/** Of one zoom alone: what is in a cluster is gathered as it is made, and not looked up afterwards. */
	#indexOf(zoom: number, extent: number): Index {
		return new Supercluster<Gathered, Gathered>({
			radius: APART,
			extent,
			minZoom: zoom,
			maxZoom: zoom,
			map: ({ places }) => ({ places: [...places] }),
			reduce: (into, { places }) => {
				for (const place of places) into.places.push(place);
			},
		}).load(this.#pointsOf((360 * SQUARE) / (extent * 2 ** zoom)));
	}

	/** The places, those of one square of so many degrees as one point in the middle of them. */
	#pointsOf(degrees: number): PointFeature<Gathered>[] {
		const squares = new Map<number, number[]>();
		const across = Math.ceil(360 / degrees) + 1;
		this.#placed.forEach(({ latitude, longitude }, place) => {
			const square = Math.floor((latitude + 90) / degrees) * across + Math.floor((longitude + 180) / degrees);
			const places = squares.get(square);
			if (places) places.push(place);
			else squares.set(square, [place]);
		});
		return Array.from(squares.values(), (places) => {
			const { latitude, longitude } = this.#middleOf(places);
			return {
				type: "Feature",
				geometry: { type: "Point", coordinates: [longitude, latitude] },
				properties: { places },
			};
		});
	}

	#middleOf(places: readonly number[]): { latitude: number; longitude: number } {
		const sum = { latitude: 0, longitude: 0 };
		for (const place of places) {
			const { latitude, longitude } = this.#placed[place] as PlacedProject;
			sum.latitude += latitude;
			sum.longitude += longitude;
		}
		return { latitude: sum.latitude / places.length, longitude: sum.longitude / places.length };
	}

	/** A mark stands in the middle of its projects. */
	#markOf({ properties: { places } }: PointFeature<Gathered> | ClusterFeature<Gathered>): MarkedPlace {
		const statuses = STATUSES.map(() => 0);
		let weight = 0;
		const projects = places.map((place) => {
			const own = this.#placed[place] as PlacedProject;
			const at = STATUSES.indexOf(own.status);
			statuses[at] = (statuses[at] as number) + 1;
			weight += own.weight;
			return own.position;
		});
		projects.sort((a, b) => a - b);
		return { ...this.#middleOf(places), weight, isCluster: places.length > 1, statuses, projects };
	}
}
