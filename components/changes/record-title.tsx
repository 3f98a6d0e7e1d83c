import { useLocale, useTranslations } from "next-intl";
import type { ChangedRecord } from "@/lib/domain/history/history";
import { recordHref } from "./changes-href";

/** The name of a changed record, a link where it has a page, with its kind and what became of it. */
export function RecordTitle({ record }: { record: ChangedRecord }) {
	const t = useTranslations("changes");
	const locale = useLocale();
	const href = record.change === "delete" ? null : recordHref(locale, record);
	return (
		<span className="[overflow-wrap:anywhere]">
			{href ? (
				<a href={href} className="font-semibold">
					{record.name}
				</a>
			) : (
				<span className="font-semibold">{record.name}</span>
			)}{" "}
			<span className="text-muted">
				{t(`subject.${record.subject}`)}
				{" · "}
				{t(`change.${record.change}`)}
				{record.restoredFrom !== null && ` · ${t("restored", { version: record.restoredFrom })}`}
			</span>
		</span>
	);
}
