import { createContext, useContext, useState } from "react";
import { chartAsTable } from "@/lib/charts/chart-view";
import type { ChartId } from "@/lib/charts/registry";

const AskedAsTable = createContext<ChartId | null>(null);

/** Tells the charts of a page which of them its address asks for as a table: what the server draws has no address. */
export const AskedAsTableProvider = AskedAsTable.Provider;

const IN_BROWSER = typeof window !== "undefined";

/** Whether a chart stands as its table, first as the address says, and what changes that in the browser. */
export function useAsTable(id: ChartId): [boolean, (isTable: boolean) => void] {
	const served = useContext(AskedAsTable);
	return useState(() => (IN_BROWSER ? chartAsTable(new URLSearchParams(window.location.search)) : served) === id);
}
