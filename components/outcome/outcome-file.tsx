import { useTranslations } from "next-intl";
import { type OutcomeState, outcomeFile } from "./outcome-links";

/** A link to a table of the page as a file. */
export function OutcomeFile({ state, table, label }: { state: OutcomeState; table: string; label?: string }) {
	const t = useTranslations("outcome");
	return (
		<a href={outcomeFile(state, table)} download className="no-print inline-block min-h-6 text-sm leading-6">
			{label ?? t("file")}
		</a>
	);
}
