import { createTranslator } from "next-intl";
import type { ChartContext } from "@/lib/charts/model/chart-context";
import type { ChartModel } from "@/lib/charts/model/chart-model";
import { prepareChart } from "@/lib/charts/prepare/prepare-chart";
import type { ChartId } from "@/lib/charts/registry";
import { testingDataset } from "@/lib/charts/testing/testing-dataset";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { DEFAULT_VIEW, type View, withChange } from "@/lib/domain/view/view";
import { loadMessages } from "@/messages/load";

/** Words of the real message files, for tests; one that is missing is an error. */
export async function testingContext(locale: Locale = "en"): Promise<ChartContext> {
	const messages = await loadMessages(locale);
	const t = createTranslator({ locale, messages, timeZone: "UTC", onError: fail });
	return { locale, t: (key, values) => t(key as never, values as never) };
}

function fail(error: Error): never {
	throw error;
}

/** A chart of the test dataset. */
export async function testingModel(id: ChartId, change: Partial<View> = {}): Promise<ChartModel> {
	return prepareChart(id, testingDataset(), withChange(DEFAULT_VIEW, change), await testingContext());
}
