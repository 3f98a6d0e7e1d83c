import { useTranslations } from "next-intl";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { hasFilters } from "@/lib/domain/view/view";
import { ActiveFilters } from "./active-filters";
import { useDisplayWords } from "./display-words";
import { LiveViewForm } from "./live-view-form";
import { PrintedView } from "./printed-view";
import { ViewForm } from "./view-form";

const IN_BROWSER = typeof window !== "undefined";

/** One line: the search, what opens all other choices, what is chosen in words, and how many projects that leaves. */
export function ViewBar({
	path,
	answer,
	counted = answer,
	count,
	chooses = "facts",
}: {
	path: string;
	answer: ViewAnswer;
	/** The answer that the menus' counts are of: in the browser they may lag behind. */
	counted?: ViewAnswer;
	count: number;
	/**
	 * What the page lets a reader choose beside filters: nothing, the measure (a list, whose years it says of what they are),
	 * or all else by links of its own (the explorer).
	 */
	chooses?: "facts" | "measure" | "display";
}) {
	const t = useTranslations("view");
	const { view, dataset } = answer;
	const words = useDisplayWords(view);
	const shown = chooses === "display" ? [] : words;
	const withMeasure = chooses === "measure";
	return (
		<>
			<div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
				{IN_BROWSER ? (
					<LiveViewForm path={path} answer={answer} counted={counted} withMeasure={withMeasure} />
				) : (
					<ViewForm path={path} answer={answer} withMeasure={withMeasure} />
				)}
				<div className="no-print contents">
					{hasFilters(view) ? (
						<ActiveFilters path={path} view={view} dataset={dataset} />
					) : (
						<span className="text-muted max-sm:hidden">{t("noFilter")}</span>
					)}
					{shown.length > 0 && <span className="text-muted">{shown.join(" · ")}</span>}
				</div>
				<p role="status" className="font-semibold sm:ml-auto">
					{t("resultCount", { count })}
				</p>
			</div>
			<PrintedView view={view} dataset={dataset} />
		</>
	);
}
