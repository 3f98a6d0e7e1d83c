import { Fragment } from "react";
import type { Mark, Panel, Plot, PlotText } from "@/lib/charts/model/chart-model";
import { cssColour, type Token } from "@/lib/charts/style/tokens";

/** Parts of a bar that are wider than this are parted by a hairline of the paper. */
const PARTED = 4;

/** What a mark looks like to both drawers, whichever of them found out where it is. */
export function markLook(mark: Pick<Mark, "colour">, size: number, paint: (token: Token) => string) {
	return { fill: paint(mark.colour), className: size > PARTED ? "chart-mark chart-parted" : "chart-mark" };
}

/**
 * A plot as SVG, from its model alone. Every mark leads to its rows and says its exact number; the names of the rows
 * are the stops of the tab key, since every number is a link in the table too.
 */
export function SvgPlot({
	plot,
	label,
	className,
	paint = cssColour,
	links = "marks",
}: {
	plot: Plot;
	label: string;
	className?: string;
	paint?: (token: Token) => string;
	/** On a phone a whole row is one link, wide enough for a finger; in a picture nothing leads anywhere. */
	links?: "marks" | "bands" | "none";
}) {
	const { width, height } = plot;
	return (
		<svg
			className={className}
			viewBox={`0 0 ${width} ${height}`}
			width={width}
			height={height}
			role={links === "none" ? "img" : "group"}
			aria-label={label}
		>
			<SvgFrame plot={plot} isLinked={links !== "none"} />
			<g className="chart-marks">
				{plot.panels.map((panel) => (
					<Fragment key={`${panel.x} ${panel.y}`}>
						<PanelMarks panel={panel} paint={paint} links={links} />
					</Fragment>
				))}
			</g>
			<Front plot={plot} />
		</svg>
	);
}

function rulePath(plot: Plot, of: "base" | "rule" | "event"): string {
	return plot.rules
		.filter((rule) => (rule.isEvent ? "event" : rule.isBase ? "base" : "rule") === of)
		.map(({ x1, y1, x2, y2 }) => `M${x1} ${y1}${x1 === x2 ? `V${y2}` : `H${x2}`}`)
		.join("");
}

/** What stands before the marks: the line that they start from and the numbers inside them. */
function Front({ plot }: { plot: Plot }) {
	return (
		<g className="chart-front">
			<path className="chart-base" d={rulePath(plot, "base")} />
			{keyed(plot.texts.filter((text) => text.role === "inside")).map(([key, text]) => (
				<SvgText key={key} text={text} isLinked={false} />
			))}
		</g>
	);
}

/** The front of a plot once more, above marks that lie over the drawing. */
export function PlotFront({ plot }: { plot: Plot }) {
	return (
		<svg className="chart-over" viewBox={`0 0 ${plot.width} ${plot.height}`} aria-hidden="true">
			<Front plot={plot} />
		</svg>
	);
}

function SvgFrame({ plot, isLinked }: { plot: Plot; isLinked: boolean }) {
	return (
		<>
			<path className="chart-rule" d={rulePath(plot, "rule")} />
			{plot.rules.some((rule) => rule.isEvent) && <path className="chart-event" d={rulePath(plot, "event")} />}
			{keyed(plot.texts.filter((text) => text.role !== "inside")).map(([key, text]) => (
				<SvgText key={key} text={text} isLinked={isLinked} />
			))}
		</>
	);
}

/** Texts by their role and their number in it: those of the next answer are the same elements, moved and written anew. */
function keyed(texts: readonly PlotText[]): [string, PlotText][] {
	const counts = new Map<string, number>();
	return texts.map((text) => {
		const count = counts.get(text.role) ?? 0;
		counts.set(text.role, count + 1);
		return [`${text.role} ${count}`, text];
	});
}

function SvgText({ text: { role, x, y, text, anchor, href, full }, isLinked }: { text: PlotText; isLinked: boolean }) {
	const drawn = (
		<text className={`chart-${role}`} x={x} y={y} textAnchor={anchor}>
			{full !== undefined && <title>{full}</title>}
			{text}
		</text>
	);
	return href !== undefined && isLinked ? <a href={href}>{drawn}</a> : drawn;
}

function PanelMarks({
	panel,
	paint,
	links,
}: {
	panel: Panel;
	paint: (token: Token) => string;
	links: "marks" | "bands" | "none";
}) {
	const rect = ({ x, y, width, height, colour, series }: Mark) => {
		const size = panel.direction === "bars" ? width : height;
		return <rect key={series} x={x} y={y} width={width} height={height} {...markLook({ colour }, size, paint)} />;
	};
	return panel.bands.flatMap((band) => {
		if (band.marks.length === 0) return [];
		if (links === "none")
			return band.marks.map((mark) => <Fragment key={`${band.key} ${mark.series}`}>{rect(mark)}</Fragment>);
		if (links === "bands") {
			const label = `${band.label}: ${band.marks.map((mark) => mark.tip).join("; ")}`;
			return (
				<a key={band.key} href={band.href ?? undefined} aria-label={label} tabIndex={-1}>
					{band.marks.map(rect)}
				</a>
			);
		}
		return band.marks.map((mark) => (
			<a key={`${band.key} ${mark.series}`} href={mark.href} aria-label={mark.name} tabIndex={-1}>
				<title>{mark.name}</title>
				{rect(mark)}
			</a>
		));
	});
}
