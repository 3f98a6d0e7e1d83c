import { useLocale, useTranslations } from "next-intl";
import { recordHref } from "@/components/changes/changes-href";
import { changesQuery } from "@/lib/domain/history/changes-filter";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { RECORD_FOLDERS } from "../../../record-folders";

/** Title of a page of a record's history, with the ways to the record's other pages. */
export function HistoryHead({
	title,
	name,
	subject,
	slug,
	isDeleted = false,
	isHistory = true,
}: {
	title: string;
	/** The record's name. */
	name: string;
	subject: Subject;
	slug: string;
	isDeleted?: boolean;
	/** False on the pages below the history, which lead back to it. */
	isHistory?: boolean;
}) {
	const t = useTranslations("changes");
	const locale = useLocale();
	const record = `/${locale}/admin/${RECORD_FOLDERS[subject]}/${slug}`;
	const page = isDeleted ? null : recordHref(locale, { subject, key: slug });
	return (
		<header className="mt-6 mb-4">
			<h1 className="text-2xl sm:text-3xl">{title}</h1>
			<p className="mt-1 flex flex-wrap gap-x-4 text-sm">
				{!isHistory && (
					<a className="inline-block min-h-6" href={`${record}/history`}>
						{t("history.back")}
					</a>
				)}
				{!isDeleted && (
					<a className="inline-block min-h-6" href={record}>
						{t("history.edit")}
					</a>
				)}
				{page && (
					<a className="inline-block min-h-6" href={page}>
						{t("recordPage", { name })}
					</a>
				)}
				<a className="inline-block min-h-6" href={`/${locale}/changes${changesQuery({ subject, record: slug })}`}>
					{t("title")}
				</a>
			</p>
		</header>
	);
}
