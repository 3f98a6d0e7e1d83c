import { LOAD_KINDS } from "@/lib/domain/values/vocabulary";
import type { Measure } from "@/lib/domain/view/view";
import type { ChartContext } from "../model/chart-context";
import type { SeriesStyle } from "../model/lines";
import { kindToken } from "../style/tokens";

/** The colours and names of a measure's parts: the kinds of load that occur (generation is none), or one colour. */
export function seriesStyles(measure: Measure, parts: readonly string[], { t }: ChartContext): SeriesStyle[] {
	if (measure !== "capacity") return [{ key: parts[0] ?? measure, label: "", short: null, colour: "accent" }];
	return LOAD_KINDS.filter((kind) => parts.includes(kind)).map((kind) => ({
		key: kind,
		label: t(`vocabulary.kind.${kind}`),
		short: t(`charts.kindShort.${kind}`),
		colour: kindToken(kind),
	}));
}
