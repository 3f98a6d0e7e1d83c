import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { ActiveFilters } from "./active-filters";
import { LiveViewForm } from "./live-view-form";
import { ViewForm } from "./view-form";

const Form = typeof window === "undefined" ? ViewForm : LiveViewForm;

/** All that a reader can choose, and what is chosen. */
export function ViewBar({ path, answer }: { path: string; answer: ViewAnswer }) {
	return (
		<div className="no-print">
			<Form path={path} answer={answer} />
			<ActiveFilters path={path} view={answer.view} dataset={answer.dataset} />
		</div>
	);
}
