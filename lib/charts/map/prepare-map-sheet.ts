import type { Selection } from "@/lib/domain/view/select";
import type { ChartContext } from "../model/chart-context";
import { sourceOf } from "../model/frame-model";
import { type Frame, laySheet, type SheetWords } from "../prepare/prepare-sheet";
import { statusToken } from "../style/tokens";
import type { MapModel } from "./map-model";
import { prepareMap } from "./prepare-map";

/** As wide as a chart that takes its whole page. */
const SIZE = { width: 1120, height: 490 };

/** A map as a picture that can leave the page. `address` is where its view is found. */
export function prepareMapSheet(
	selection: Selection,
	address: string,
	context: ChartContext,
	said: SheetWords = {},
): { model: MapModel; sheet: Frame } {
	const { t } = context;
	const model = prepareMap(selection, { path: "", ...SIZE }, context);
	const { projects } = selection.prepared.dataset;
	const unplaced = selection.projects.filter((position) => projects[position]?.latitude == null).length;
	const words = {
		title: model.title,
		unit: model.unit,
		finding: null,
		remark: null,
		events: [],
		legend: model.statuses.map((status) => ({ colour: statusToken(status), label: t(`vocabulary.status.${status}`) })),
		message: null,
		notes: [
			t("map.shapes"),
			...(model.hasRings ? [t("map.rings")] : []),
			...(unplaced > 0 ? [t("map.unplaced", { count: unplaced })] : []),
			t("map.outlines"),
		],
		source: sourceOf(selection.view, selection.prepared.dataset, context),
	};
	return { model, sheet: laySheet(words, SIZE, address, said) };
}
