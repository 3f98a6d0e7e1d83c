import type { Dataset } from "@/lib/domain/record/dataset";
import { type WarningContext, warningContext } from "@/lib/domain/warnings/warning-context";
import { today } from "../../today";
import { distanceOutsideKm } from "../../world";
import { currentDataset } from "./current-dataset";

let kept: { dataset: Dataset; context: WarningContext } | null = null;

/** What records are held against for warnings, as the dataset is now; made once per version and day. */
export async function currentWarningContext(): Promise<WarningContext> {
	const dataset = await currentDataset();
	const day = today();
	if (kept?.dataset !== dataset || kept.context.today !== day)
		kept = { dataset, context: warningContext(dataset, day, distanceOutsideKm) };
	return kept.context;
}
