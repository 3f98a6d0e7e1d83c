import type { Dataset } from "@/lib/domain/record/dataset";
import { type Bridge, BuildingBridge } from "@/lib/domain/time/bridge";
import type { View } from "@/lib/domain/view/view";
import type { Database } from "../project/project";
import { type PastDays, readProjectPasts } from "./project-pasts";

/**
 * What changed in the sums of a view between the ends of two days, from the versions that were saved; null where those
 * are more than anybody would wait for.
 */
export async function readBridge(
	database: Database,
	{ dataset, view, days, today }: { dataset: Dataset; view: View; days: Omit<PastDays, "version">; today: string },
): Promise<Bridge | null> {
	const slices = await readProjectPasts(database, { ...days, version: dataset.version });
	if (slices === null) return null;
	const bridge = new BuildingBridge(dataset, view, days.until, today);
	for await (const pasts of slices) bridge.add(pasts);
	return bridge.finish();
}
