import { useLocale, useTranslations } from "next-intl";
import type { ChangedDocument, ChangedRecord, ChangeEntry } from "@/lib/domain/history/history";
import { formatCount, formatPartialDate } from "@/lib/domain/values/format";
import { changeHref } from "./changes-href";
import type { ChangeNames } from "./difference/change-names";
import { EntryCounts } from "./entry-counts";
import { EntryReason } from "./entry-list";
import { RecordChange } from "./record-change";
import { RecordTitle } from "./record-title";

/** One entry: when and why; its records, each whole if they are few, else as links. */
export function EntryView({
	entry,
	records,
	documents,
	next,
	names,
}: {
	entry: ChangeEntry;
	records: readonly ChangedRecord[];
	/** Those of the records that are shown whole. */
	documents: readonly ChangedDocument[];
	/** Where the next page of records begins. */
	next: string | null;
	names: ChangeNames;
}) {
	const t = useTranslations("changes");
	const locale = useLocale();
	return (
		<article>
			<EntryHead entry={entry} />
			{documents.map((document) => (
				<section key={`${document.subject} ${document.key}`} className="mt-8 border-ink border-t pt-3">
					<h2 className="text-lg">
						<RecordTitle record={document} />
					</h2>
					<RecordChange record={document} names={names} />
				</section>
			))}
			{documents.length === 0 && (
				<section className="mt-8 border-ink border-t pt-3">
					<h2 className="text-lg">{t("records")}</h2>
					<p className="m-0 text-muted text-sm">
						<EntryCounts counts={entry.counts} />
					</p>
					<ul className="m-0 mt-2 list-none p-0 text-sm">
						{records.map((record) => (
							<li key={`${record.subject} ${record.key} ${record.version}`} className="border-rule border-t py-1.5">
								<a href={changeHref(locale, entry.datasetVersion, record)} className="inline-block min-h-6">
									{record.name}
								</a>{" "}
								<span className="text-muted">
									{t(`subject.${record.subject}`)}
									{" · "}
									{t(`change.${record.change}`)}
								</span>
							</li>
						))}
					</ul>
					{next && (
						<p className="mt-3 text-sm">
							<a href={next} rel="next" className="inline-block min-h-6">
								{t("moreRecords")}
							</a>
						</p>
					)}
				</section>
			)}
		</article>
	);
}

/** What a change is known by: its number, day and reason. */
function EntryHead({ entry }: { entry: ChangeEntry }) {
	const t = useTranslations("changes");
	const locale = useLocale();
	return (
		<header className="mt-6">
			<p className="m-0 text-sm">
				<a href={`/${locale}/changes`} className="inline-block min-h-6">
					{t("title")}
				</a>
			</p>
			<h1 className="mt-2 text-2xl sm:text-3xl">{t("of", { version: formatCount(entry.datasetVersion, locale) })}</h1>
			<p className="mt-1 text-muted">
				<time dateTime={entry.at}>{formatPartialDate(entry.at.slice(0, 10), locale)}</time>
			</p>
			<div className="mt-2 text-lg">
				<EntryReason entry={entry} />
			</div>
		</header>
	);
}
