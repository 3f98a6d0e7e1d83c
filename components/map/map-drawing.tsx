import { Fragment } from "react";
import type { MapMark, MapModel } from "@/lib/charts/map/map-model";
import { PARTS } from "@/lib/charts/map/map-units";
import { WORLD } from "@/lib/charts/map/mercator";
import { RING_WIDTHS } from "@/lib/charts/style/status-levels";

/** From the middle of a number to the line that it stands on. */
const BASELINE = 4;
/** A ring begins so many px inside of its cluster's circle. */
const INSIDE = 1.5;
/** While it is moved, the worlds to both sides come into sight. */
const BESIDE = [-1, 0, 1];
/** Its marks are links: a picture would hide them. */
const GROUP = "group";

/** The outlines of land and borders: of the file that all pages share, or as they are, for a picture that stands alone. */
export type Outlines = { land: string; borders: string } | null;

/** A map as SVG, from its model alone: every mark is a link that says what it stands for. */
export function MapDrawing({ model, label, isMoved = false }: { model: MapModel; label: string; isMoved?: boolean }) {
	const { width, height } = model;
	return (
		<svg
			viewBox={`0 0 ${width} ${height}`}
			width={width}
			height={height}
			role={GROUP}
			aria-label={label}
			className="map"
		>
			<MapContent model={model} outlines={null} worlds={isMoved ? BESIDE : model.worlds} />
		</svg>
	);
}

/**
 * What is in a map: outlines, marks, the legend of areas. Without hooks or state: it is the same on the server, in a
 * picture that stands alone, which has outlines of its own and no links, and in the browser.
 */
export function MapContent({
	model,
	outlines,
	worlds,
}: {
	model: MapModel;
	outlines: Outlines;
	worlds: readonly number[];
}) {
	const { transform, marks, frame } = model;
	const { k, x, y } = transform;
	return (
		<>
			<g className="map-moved">
				<g transform={`matrix(${[k / PARTS, 0, 0, k / PARTS, x, y].map(round).join(" ")})`}>
					{worlds.map((world) => (
						<g key={world} transform={world === 0 ? undefined : `translate(${world * WORLD * PARTS} 0)`}>
							{outlines === null ? (
								<use href={`/map/${model.isDetailed ? "detail" : "world"}.svg#world`} />
							) : (
								<>
									<path className="map-land" d={outlines.land} />
									<path className="map-borders" strokeWidth={round(PARTS / k)} d={outlines.borders} />
								</>
							)}
						</g>
					))}
				</g>
				{frame && (
					<path
						className="map-outside"
						fillRule="evenodd"
						d={`M-9999-9999H9999V9999H-9999zM${frame.x} ${frame.y}h${frame.width}v${frame.height}h${-frame.width}z`}
					/>
				)}
				{marks.map((mark) => (
					<MarkLink key={mark.key} mark={mark} isPicture={outlines !== null} />
				))}
			</g>
			{model.sizes.length > 0 && <Sizes model={model} />}
		</>
	);
}

/** The legend of areas, in the picture's corner: circles that stand on one line, the largest first. */
function Sizes({ model: { sizes, height } }: { model: MapModel }) {
	const bottom = height - 8;
	const largest = Math.max(...sizes.map(({ r }) => r));
	return (
		<g className="map-sizes">
			{sizes.map(({ r, label }) => (
				<Fragment key={label}>
					<circle cx={8 + largest} cy={bottom - r} r={r} />
					<text x={14 + 2 * largest} y={Math.min(bottom - 4, bottom - 2 * r + 1)}>
						{label}
					</text>
				</Fragment>
			))}
		</g>
	);
}

function round(number: number): number {
	return Number(number.toFixed(4));
}

function MarkLink({ mark, isPicture }: { mark: MapMark; isPicture: boolean }) {
	const { shape, statuses, spread, x, y } = mark;
	const isCluster = shape === "cluster";
	const className = mark.isQuiet ? "map-quiet" : isCluster ? undefined : `map-s-${statuses[0]?.status ?? "announced"}`;
	const drawn = (
		<>
			<title>{mark.name}</title>
			{spread !== null && <circle className="map-spread" cx={x} cy={y} r={spread} />}
			{isCluster ? <ClusterShape mark={mark} /> : <MarkShape mark={mark} />}
		</>
	);
	if (isPicture) return <g className={className}>{drawn}</g>;
	return (
		<a href={mark.href} className={className} data-in-place={isCluster ? "" : undefined}>
			{drawn}
		</a>
	);
}

/** A project: filled as far as it has come; a site with a full face, a town as a ring, a region without an edge. */
function MarkShape({ mark: { x, y, r, shape, value, statuses, isQuiet } }: { mark: MapMark }) {
	if (isQuiet) return <circle cx={x} cy={y} r={r} />;
	const status = statuses[0]?.status ?? "announced";
	const fill = `url(#map-${shape === "dot" ? "full" : "soft"}-${status})`;
	return (
		<circle className={value === null ? `map-${shape} map-without` : `map-${shape}`} cx={x} cy={y} r={r} fill={fill} />
	);
}

function ClusterShape({ mark }: { mark: MapMark }) {
	const { x, y, r, count } = mark;
	return (
		<>
			<circle className="map-cluster" cx={x} cy={y} r={r} />
			{slicesOf(mark).map(({ status, path }) => (
				<path key={status} className={`map-slice map-s-${status}`} d={path} />
			))}
			<text x={x} y={y + BASELINE}>
				{count}
			</text>
		</>
	);
}

/**
 * The parts of a cluster's ring, as long as their statuses have projects, as thick as those have come far; all of them begin at
 * the same inner edge. A whole circle is two halves.
 */
function slicesOf({ x, y, r: inner, count, statuses }: MapMark) {
	let from = 0;
	return statuses.map(({ status, count: own }) => {
		const to = from + own / count;
		const r = round(inner - INSIDE + RING_WIDTHS[status] / 2);
		const point = (turn: number) => {
			const angle = 2 * Math.PI * (turn - 0.25);
			return `${(x + r * Math.cos(angle)).toFixed(1)} ${(y + r * Math.sin(angle)).toFixed(1)}`;
		};
		const arc = (end: number) => `A${r} ${r} 0 0 1 ${point(end)}`;
		const path = `M${point(from)}${to - from > 0.5 ? arc((from + to) / 2) : ""}${arc(to)}`;
		from = to;
		return { status, path };
	});
}
