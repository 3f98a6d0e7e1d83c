import type { MapMark, MapModel } from "@/lib/charts/map/map-model";
import { cssColour, statusToken } from "@/lib/charts/style/tokens";

/** The outlines are in tenths of the map's unit. */
const PARTS = 10;
/** Its marks are links: a picture would hide them. */
const GROUP = "group";
const OUTLINES = "/map/world.svg";

/** A map as SVG, from its model alone: every mark is a link that says what it stands for. */
export function MapDrawing({ model, label }: { model: MapModel; label: string }) {
	const { width, height, transform, marks } = model;
	const { k, x, y } = transform;
	return (
		<svg
			viewBox={`0 0 ${width} ${height}`}
			width={width}
			height={height}
			role={GROUP}
			aria-label={label}
			className="map"
		>
			<g transform={`translate(${x} ${y}) scale(${k / PARTS})`}>
				<use href={`${OUTLINES}#land`} className="map-land" />
				<use href={`${OUTLINES}#borders`} className="map-borders" />
			</g>
			{marks.map((mark) => (
				<a key={mark.key} href={mark.href} aria-label={mark.name}>
					<title>{mark.name}</title>
					<MarkShape mark={mark} />
				</a>
			))}
		</svg>
	);
}

function MarkShape({ mark }: { mark: MapMark }) {
	const { x, y, r, shape, count, statuses, hasFigure } = mark;
	const colour = cssColour(statusToken(statuses[0]?.status ?? "announced"));
	if (shape === "cluster") {
		return (
			<>
				<circle cx={x} cy={y} r={r} className="map-cluster" />
				{slicesOf(mark).map(({ status, path }) => (
					<path key={status} d={path} stroke={cssColour(statusToken(status))} className="map-slice" />
				))}
				<text x={x} y={y} className="map-count">
					{count}
				</text>
			</>
		);
	}
	if (!hasFigure) return <circle cx={x} cy={y} r={r} stroke={colour} className="map-without" />;
	if (shape === "ring") return <circle cx={x} cy={y} r={r} stroke={colour} fill={colour} className="map-ring" />;
	return <circle cx={x} cy={y} r={r} fill={colour} className={shape === "dot" ? "map-dot" : "map-disc"} />;
}

/** The parts of a cluster's edge, as long as their statuses have projects; a whole circle is two halves. */
function slicesOf({ x, y, r, count, statuses }: MapMark) {
	let from = 0;
	return statuses.map(({ status, count: own }) => {
		const to = from + own / count;
		const point = (turn: number) => {
			const angle = 2 * Math.PI * (turn - 0.25);
			return `${(x + r * Math.cos(angle)).toFixed(1)} ${(y + r * Math.sin(angle)).toFixed(1)}`;
		};
		const arc = (end: number, isLong: boolean) => `A${r} ${r} 0 ${isLong ? 1 : 0} 1 ${point(end)}`;
		const middle = (from + to) / 2;
		const path = `M${point(from)}${arc(middle, false)}${arc(to, false)}`;
		from = to;
		return { status, path };
	});
}
