"use client";

import { memo, useDeferredValue } from "react";
import type { ChartModel } from "@/lib/charts/model/chart-model";
import { ChartTable } from "./chart-table";

const Table = memo(ChartTable);

/** The table behind its tab: after a filter it follows the drawing, which is looked at. */
export function LiveTable({ model, noFigure }: { model: ChartModel; noFigure: string }) {
	return <Table model={useDeferredValue(model)} noFigure={noFigure} />;
}
