import type { ViewAnswer } from "@/lib/domain/answer";

/** The charts of a view. */
export function DashboardCharts({ answer: _answer }: { answer: ViewAnswer }) {
	return null;
}
