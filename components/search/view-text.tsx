import { useTranslations } from "next-intl";
import type { FilterValues } from "@/lib/charts/words/filter-names";
import type { TypedView } from "@/lib/domain/search/typed-view";
import { useReadingNotes, useViewWords } from "./use-search-words";

/** A view that typed words ask for, in words, before anybody takes it. */
export function ViewName({ typedView, names }: { typedView: TypedView; names: FilterValues }) {
	const t = useTranslations("search");
	const words = useViewWords(typedView.view, names);
	return (
		<span className="[overflow-wrap:anywhere]">
			{typedView.asks && `${t(`asks.${typedView.asks}`)}${words && " · "}`}
			{words}
		</span>
	);
}

/** How many projects such a view has, once that is known, and what was corrected or not understood. */
export function ViewDetails({ typedView, projects }: { typedView: TypedView; projects: number | null }) {
	const t = useTranslations("search");
	const notes = useReadingNotes(typedView);
	return (
		<span className="flex flex-wrap gap-x-2 text-muted text-xs [overflow-wrap:anywhere]">
			<span className="text-ink">{t("view")}</span>
			{projects !== null && <span>{t("projects", { count: projects })}</span>}
			{notes.map((note) => (
				<span key={note}>{note}</span>
			))}
		</span>
	);
}
