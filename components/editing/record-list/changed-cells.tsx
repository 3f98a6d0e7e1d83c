import { useLocale, useTranslations } from "next-intl";
import { formatPartialDate } from "@/lib/domain/values/format";
import { ListCell } from "./list-cell";

/** When and by whom a record was changed last, and the way to its history. */
export function ChangedCells({
	updatedAt,
	changedBy,
	name,
	historyHref,
}: {
	/** ISO 8601, in UTC. */
	updatedAt: string;
	changedBy: string | null;
	name: string;
	historyHref: string;
}) {
	const t = useTranslations("form");
	const locale = useLocale();
	return (
		<>
			<ListCell tone="muted" isFirm>
				{formatPartialDate(updatedAt.slice(0, 10), locale, "short")}
				{changedBy && `, ${changedBy}`}
			</ListCell>
			<ListCell isFirm>
				<a href={historyHref} className="inline-flex min-h-6 items-center">
					{t("history")}
					<span className="sr-only"> {name}</span>
				</a>
			</ListCell>
		</>
	);
}
