import type { View } from "@/lib/domain/view/view";
import { formatView } from "@/lib/domain/view/view-url";

const known = new Map<string, number>();

/** How many projects a view has, as the list of projects counts them; null if that can't be had. */
export async function countProjects(view: View, signal: AbortSignal): Promise<number | null> {
	const query = formatView({ ...view, page: 1, sort: null });
	const counted = known.get(query);
	if (counted !== undefined) return counted;
	try {
		const response = await fetch(`/api/v1/projects?${[query, "limit=1"].filter(Boolean).join("&")}`, { signal });
		const total: unknown = response.ok ? (await response.json()).meta?.total : null;
		if (typeof total !== "number") return null;
		known.set(query, total);
		return total;
	} catch {
		return null;
	}
}
