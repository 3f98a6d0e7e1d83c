import { useTranslations } from "next-intl";
import type { MapModel } from "@/lib/charts/map/map-model";
import { SHAPES } from "@/lib/charts/map/prepare-map";
import type { LocationPrecision, Status } from "@/lib/domain/values/vocabulary";

/** What a map's marks mean: statuses by colour and level, precision by shape. */
export function MapLegend({ model: { statuses, precisions, marks, hasRings, hasWidths } }: { model: MapModel }) {
	const t = useTranslations();
	return (
		<div className="map-legend">
			<ul>
				{statuses.map((status) => (
					<li key={status}>
						<MapKey status={status} precision="site" /> {t(`vocabulary.status.${status}`)}
					</li>
				))}
			</ul>
			<ul>
				{precisions.map((precision) => (
					<li key={precision}>
						<MapKey status="operational" precision={precision} /> {t(`map.precision.${precision}`)}
					</li>
				))}
				{marks.some(({ value, shape }) => value === null && shape !== "cluster") && <li>{t("map.without")}</li>}
			</ul>
			<p>
				{hasRings && <>{t("map.rings")} </>}
				{hasWidths && <>{t("map.widths")} </>}
				{t("map.outlines")}
			</p>
		</div>
	);
}

/** A mark of the map as it stands in a line of text. */
export function MapKey({ status, precision }: { status: Status; precision: LocationPrecision }) {
	const shape = SHAPES[precision];
	const fill = `url(#map-${shape === "dot" ? "full" : "soft"}-${status})`;
	return (
		<svg className={`map-key map-s-${status}`} viewBox="0 0 12 12" aria-hidden="true">
			{shape === "disc" && <circle className="map-spread" cx="6" cy="6" r="6" />}
			<circle className={`map-${shape}`} cx="6" cy="6" r={shape === "disc" ? 3.5 : 5} fill={fill} />
		</svg>
	);
}
