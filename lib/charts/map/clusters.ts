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

/** A place is known by its own number; a cluster is all that are in it. */
type Own = { weight: number; place: number };
type Sums = { weight: number; places: number[] };
type Index = Supercluster<Own, Sums>;

/**
 * Groups places whose marks would lie on each other, at any scale. Each step of the scale has an index of its own, made
 * when it is asked for: all of them at once would take ten times as long as the one that a picture needs.
 */
export class Clusters {
	readonly #placed: readonly PlacedProject[];
	readonly #points: PointFeature<Own>[];
	readonly #indexes = new Map<number, Index>();

	constructor(placed: readonly PlacedProject[]) {
		this.#placed = placed;
		this.#points = placed.map(({ latitude, longitude, weight }, place) => ({
			type: "Feature",
			geometry: { type: "Point", coordinates: [longitude, latitude] },
			properties: { weight, place },
		}));
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
		return new Supercluster<Own, Sums>({
			radius: APART,
			extent,
			minZoom: zoom,
			maxZoom: zoom,
			map: ({ weight, place }) => ({ weight, places: [place] }),
			reduce: (into, { weight, places }) => {
				into.weight += weight;
				for (const place of places) into.places.push(place);
			},
		}).load(this.#points);
	}

	#markOf({ geometry, properties }: PointFeature<Own> | ClusterFeature<Sums>): MarkedPlace {
		const [longitude, latitude] = geometry.coordinates as [number, number];
		const places = "place" in properties ? [properties.place] : properties.places;
		const statuses = STATUSES.map(() => 0);
		const projects = places.map((place) => {
			const { position, status } = this.#placed[place] as PlacedProject;
			const at = STATUSES.indexOf(status);
			statuses[at] = (statuses[at] as number) + 1;
			return position;
		});
		return { latitude, longitude, weight: properties.weight, statuses, projects: projects.sort((a, b) => a - b) };
	}
}
