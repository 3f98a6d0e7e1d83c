import { textWidth, wrapText } from "../layout/text-width";
import type { ChartModel, Plot } from "../model/chart-model";
import type { Token } from "../style/tokens";
import { TYPE_SCALE, type TypeRole, WIDTHS } from "../style/type-scale";

/** What stands around a drawing that can leave the page: title, unit, legend, notes, source, address; and where it is. */
export type Frame<Colour = Token> = {
	title: string;
	width: number;
	height: number;
	texts: { role: TypeRole; x: number; y: number; text: string }[];
	swatches: { x: number; y: number; size: number; colour: Colour }[];
	plotX: number;
	plotY: number;
};

/** A chart as a picture that can leave the page. */
export type Sheet = Frame & { plot: Plot };

/** What is said around a figure; `colour` of the legend is whatever its drawer knows. */
export type Captions<Colour = Token> = Pick<
	ChartModel,
	"title" | "unit" | "finding" | "remark" | "message" | "notes" | "events" | "source"
> & { legend: { colour: Colour; label: string }[] };

const MARGIN = 24;
const SWATCH = 11;

/** What stands above and below a picture besides its chart: what its view leaves in, and the day that it was made on. */
export type SheetWords = { filters?: string; day?: string };

/**
 * Lays a chart out as a picture, as wide as on its page. `address` is where its view is found; what the view leaves in, and
 * the day of the picture, stand above it.
 */
export function prepareSheet(
	model: ChartModel,
	address: string,
	size: "full" | "wide" = "wide",
	said: SheetWords = {},
): Sheet {
	const plot = model[size];
	return { ...laySheet(model, { width: WIDTHS[size], height: plot.height }, address, said), plot };
}

/** What stands around the drawing of a picture that can leave the page, and where the drawing itself is. */
export function laySheet<Colour = Token>(
	model: Captions<Colour>,
	{ width: inner, height }: { width: number; height: number },
	address: string,
	{ filters = "", day = "" }: SheetWords,
): Frame<Colour> {
	const sheet: Frame<Colour> = {
		title: model.title,
		width: inner + 2 * MARGIN,
		height: 0,
		texts: [],
		swatches: [],
		plotX: MARGIN,
		plotY: 0,
	};
	let y = MARGIN;
	const write = (text: string, role: TypeRole, leading: number) => {
		for (const line of wrapText(text, role, inner)) {
			y += leading;
			sheet.texts.push({ role, x: MARGIN, y, text: line });
		}
	};
	write(model.title, "title", 22);
	if (filters !== "") write(filters, "unit", 20);
	write(model.unit, "unit", 20);
	if (model.finding !== null) write(model.finding, "unit", 20);
	if (model.remark !== null) write(model.remark, "unit", 20);
	if (model.legend.length > 0) {
		y += 24;
		let x = MARGIN;
		for (const { colour, label } of model.legend) {
			const width = SWATCH + 6 + textWidth(label, "legend");
			if (x > MARGIN && x + width > MARGIN + inner) {
				x = MARGIN;
				y += 20;
			}
			sheet.swatches.push({ x, y: y - SWATCH + 1, size: SWATCH, colour });
			sheet.texts.push({ role: "legend", x: x + SWATCH + 6, y, text: label });
			x += width + 18;
		}
	}
	if (model.message === null) {
		y += 16;
		sheet.plotY = y;
		y += height;
	} else {
		y += 12;
		write(model.message, "unit", 20);
	}
	y += 12;
	for (const note of model.notes) write(note, "note", 15);
	y += 4;
	for (const { label } of model.events) write(label, "note", 15);
	write(day === "" ? model.source : `${model.source} · ${day}`, "note", 15);
	write(address, "note", 15);
	sheet.height = Math.ceil(y + MARGIN - TYPE_SCALE.note.size / 2);
	return sheet;
}
