import { createTranslator } from "next-intl";
import type { ChartContext } from "@/lib/charts/model/chart-context";
import type { ChartId, ChartModel } from "@/lib/charts/model/chart-model";
import { prepareChart } from "@/lib/charts/prepare/prepare-chart";
import { testingDataset } from "@/lib/charts/testing/testing-dataset";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { DEFAULT_VIEW, type View, withChange } from "@/lib/domain/view/view";
import { loadMessages } from "@/messages/load";

/** Words of the real message files, for tests. */
export async function testingContext(locale: Locale = "en"): Promise<ChartContext> {
	const messages = await loadMessages(locale, ["charts", "vocabulary", "common"]);
	const t = createTranslator({ locale, messages, timeZone: "UTC" });
	return { locale, t: (key, values) => t(key as never, values as never) };
}

/** A chart of the test dataset. */
export async function testingModel(id: ChartId, change: Partial<View> = {}): Promise<ChartModel> {
	return prepareChart(id, testingDataset(), withChange(DEFAULT_VIEW, change), await testingContext());
}
