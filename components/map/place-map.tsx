import { useLocale, useTranslations } from "next-intl";
import { useChartWords } from "@/components/charts/use-chart-words";
import { MAP_SIZES } from "@/lib/charts/map/map-model";
import { preparePlace } from "@/lib/charts/map/prepare-place";
import type { ProjectRow } from "@/lib/domain/record/dataset";
import type { View } from "@/lib/domain/view/view";
import { MapDrawing } from "./map-drawing";
import { MarkFills } from "./mark-fills";

/** Where a project is, with its neighbours as quiet marks, and links that open the place elsewhere: nothing is asked for before. */
export function PlaceMap({
	project,
	others,
	recorded,
}: {
	project: ProjectRow;
	others: readonly ProjectRow[];
	/** The day that the page is as recorded on. */
	recorded: View["recorded"];
}) {
	const t = useTranslations("map.project");
	const words = useChartWords();
	const locale = useLocale();
	const model = preparePlace(project, others, { recorded, ...MAP_SIZES.narrow }, { ...words, locale });
	if (model === null) return null;
	return (
		<div className="map-place">
			<svg className="map-fills" aria-hidden="true">
				<MarkFills />
			</svg>
			<div className="map-views">
				<MapDrawing model={model} label={t("label", { name: project.name })} />
			</div>
		</div>
	);
}
