import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChartFiles } from "@/components/charts/chart-files";
import { useChartWords } from "@/components/charts/use-chart-words";
import { countriesMapFiles } from "@/lib/charts/files/figure-files";
import { COUNTRIES_PARTS } from "@/lib/charts/map/countries-svg";
import type { ChoroplethModel, CountryShade } from "@/lib/charts/map/prepare-choropleth";
import { prepareChoropleth } from "@/lib/charts/map/prepare-choropleth";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { LOAD_KINDS } from "@/lib/domain/values/vocabulary";
import { isApplicable, MEASURES, type View, withChange } from "@/lib/domain/view/view";

/** Of a country that has no figure on the map, nothing is listed. */
const LISTED = 12;
const POINT = 5;
/** From the parts of a pixel that outlines are in. */
const SCALE = `scale(${1 / COUNTRIES_PARTS})`;

/**
 * Countries by their figures in the view's measure and scale, as a map with its classes and, where the page has no table of
 * them, the largest as a list. Each country leads to its page, each number to its rows.
 */
export function Choropleth({
	answer,
	hrefOf,
	about,
	withList = true,
	choosesMeasure = false,
}: {
	answer: ViewAnswer;
	/** The same page with another question. */
	hrefOf: (change: Partial<View>) => string;
	/** What it shows, where there is another map beside it. */
	about?: ReactNode;
	/** Whether the largest stand beside it, which a page with a table of all countries needn't have. */
	withList?: boolean;
	/** Whether its measure is chosen here. */
	choosesMeasure?: boolean;
}) {
	const t = useTranslations("map");
	const viewWords = useTranslations("view");
	const kindName = useTranslations("vocabulary.kind");
	const words = useChartWords();
	const locale = useLocale();
	const asked = withChange(answer.view, { by: "country", sort: null });
	const view = isApplicable(asked).scale ? asked : withChange(asked, { scale: "absolute" });
	const model = prepareChoropleth(answer.selectionOf(view), { ...words, locale });
	const listed = model.countries.filter(({ figure }) => figure !== null).slice(0, LISTED);
	return (
		<section id="countries-map" aria-labelledby="countries-map-title" className="map-part">
			<div className="map-head">
				<h2 id="countries-map-title">{model.title}</h2>
				<p>{model.unit}</p>
				{choosesMeasure && (
					<nav className="chart-ranking" aria-label={t("countries.choices")}>
						{MEASURES.map((measure) => (
							<a
								key={measure}
								href={hrefOf({ measure })}
								aria-current={view.measure === measure ? "true" : undefined}
								data-in-place=""
							>
								{viewWords(`measure.${measure}`)}
							</a>
						))}
					</nav>
				)}
				{model.kinds.length > 1 && (
					<nav className="chart-ranking" aria-label={t("kinds")}>
						{LOAD_KINDS.filter((kind) => model.kinds.includes(kind)).map((kind) => (
							<a
								key={kind}
								href={hrefOf({ rank: kind })}
								aria-current={kind === model.kinds[0] ? "true" : undefined}
								data-in-place=""
							>
								{kindName(kind)}
							</a>
						))}
					</nav>
				)}
				{about && <p className="map-about">{about}</p>}
			</div>
			{model.message !== null ? (
				<p className="chart-message">{model.message}</p>
			) : (
				<div className={withList ? "map-body" : undefined}>
					<div>
						<Drawing model={model} />
						<Legend model={model} />
						<ChartFiles title={model.title} files={countriesMapFiles(view, locale)} className="map-files" />
					</div>
					{withList && (
						<div className="map-beside">
							<h3>{t("countries.largest")}</h3>
							<ol className="map-list">
								{listed.map(({ code, name, href, figure, rows, shade }) => (
									<li key={code} className="map-ranked">
										<a href={href}>
											<i className={`map-class map-c${shade}`} aria-hidden="true" /> {name}
										</a>
										<a href={rows}>{figure}</a>
									</li>
								))}
							</ol>
						</div>
					)}
				</div>
			)}
		</section>
	);
}

function Drawing({ model }: { model: ChoroplethModel }) {
	const { width, height, countries, title, unit } = model;
	const drawn = countries.filter(({ point }) => point === null);
	const points = countries.filter(({ point }) => point !== null);
	return (
		<div className="map-views">
			<svg
				viewBox={`0 0 ${width} ${height}`}
				width={width}
				height={height}
				role={GROUP}
				aria-label={`${title}. ${unit}`}
				className="map map-shades"
			>
				<defs>
					<pattern
						id="map-hatch"
						width={partsOf(5)}
						height={partsOf(5)}
						patternUnits="userSpaceOnUse"
						patternTransform="rotate(45)"
					>
						<rect width={partsOf(5)} height={partsOf(5)} className="map-blank" />
						<path d={`M0 0V${partsOf(5)}`} className="map-hatch" />
					</pattern>
				</defs>
				<g transform={SCALE}>
					<use href="/map/countries.svg#all" className="map-cnone" />
					{drawn.map((country) => (
						<Country key={country.code} country={country}>
							<use href={`/map/countries.svg#${country.code}`} />
						</Country>
					))}
					{points.map((country) => (
						<Country key={country.code} country={country}>
							<circle cx={partsOf(country.point?.x)} cy={partsOf(country.point?.y)} r={partsOf(POINT)} />
						</Country>
					))}
				</g>
			</svg>
		</div>
	);
}

/** Pixels in the parts of one that outlines are in. */
function partsOf(px = 0): number {
	return Math.round(px * COUNTRIES_PARTS);
}

/** It holds links: a picture would hide them. */
const GROUP = "group";

function Country({ country, children }: { country: CountryShade; children: ReactNode }) {
	return (
		<a href={country.href} className={`map-c${country.shade}`} tabIndex={-1}>
			<title>{country.label}</title>
			{children}
		</a>
	);
}

/** What the shades mean, by their numbers. */
function Legend({ model: { classes, has } }: { model: ChoroplethModel }) {
	const t = useTranslations("map.countries");
	const others = [
		...(has.zero ? (["zero"] as const) : []),
		...(has.unknown ? (["unknown"] as const) : []),
		"none" as const,
	];
	return (
		<ul className="map-legend map-classes">
			{classes.map((label, index) => (
				<li key={label}>
					<i className={`map-class map-c${index}`} /> {label}
				</li>
			))}
			{others.map((other) => (
				<li key={other}>
					<i className={`map-class map-c${other}`} /> {t(other)}
				</li>
			))}
		</ul>
	);
}
