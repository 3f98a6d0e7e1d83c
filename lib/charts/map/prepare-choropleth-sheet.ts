import type { Selection } from "@/lib/domain/view/select";
import type { Words } from "../model/chart-context";
import { sourceOf } from "../model/frame-model";
import { type Frame, laySheet, type SheetWords } from "../prepare/prepare-sheet";
import { COUNTRIES_SIZE } from "./countries-svg";
import { type ChoroplethModel, type CountryShade, prepareChoropleth } from "./prepare-choropleth";

/** What a country is drawn as: its class, or why it has none. */
export type Shade = CountryShade["shade"] | "none";

/** The map of countries as a picture that can leave the page, its classes named. */
export function prepareChoroplethSheet(
	selection: Selection,
	address: string,
	words: Words,
	said: SheetWords = {},
): { model: ChoroplethModel; sheet: Frame<Shade> } {
	const { t } = words;
	const model = prepareChoropleth(selection, words);
	const others = [...(model.has.zero ? ["zero" as const] : []), ...(model.has.unknown ? ["unknown" as const] : [])];
	const captions = {
		title: model.title,
		unit: model.unit,
		finding: null,
		remark: null,
		legend: [
			...model.classes.map((label, colour) => ({ colour: colour as Shade, label })),
			...[...others, "none" as const].map((colour) => ({ colour, label: t(`map.countries.${colour}`) })),
		],
		message: model.message,
		notes: [t("map.outlines")],
		events: [],
		source: sourceOf(selection.view, selection.prepared.dataset, words),
	};
	return { model, sheet: laySheet<Shade>(captions, COUNTRIES_SIZE, address, said) };
}
