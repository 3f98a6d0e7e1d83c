import { useLocale, useTranslations } from "next-intl";
import type { ChangedDocument, ChangeEntry } from "@/lib/domain/history/history";
import { COLON, formatPartialDate } from "@/lib/domain/values/format";
import { ChangeLine } from "./change-line";
import { changeHref } from "./changes-href";
import { ChangeList } from "./difference/change-list";
import type { ChangeNames } from "./difference/change-names";
import { EntryCounts } from "./entry-counts";
import { RecordTitle } from "./record-title";

/** An entry with the records of it that are shown; an import has none. */
export type ShownEntry = ChangeEntry & { shown: ChangedDocument[] };

/** Changes, the newest first: date, why, which records, and what changed in each, unfolded on demand. */
export function EntryList({ entries, names }: { entries: readonly ShownEntry[]; names: ChangeNames }) {
	const locale = useLocale();
	return (
		<ol className="m-0 mt-6 list-none p-0">
			{entries.map((entry) => (
				<li
					key={entry.datasetVersion}
					className="grid gap-x-6 border-rule border-t py-3 sm:grid-cols-[9.5rem_minmax(0,1fr)]"
				>
					<p className="m-0 text-sm">
						<a href={changeHref(locale, entry.datasetVersion)} className="inline-block min-h-6">
							<time dateTime={entry.at}>{formatPartialDate(entry.at.slice(0, 10), locale)}</time>
						</a>
					</p>
					<div className="min-w-0">
						<EntryReason entry={entry} />
						<EntryBody entry={entry} names={names} />
					</div>
				</li>
			))}
		</ol>
	);
}

/** Why something was changed: the kind of reason, and the sentence. */
export function EntryReason({ entry }: { entry: Pick<ChangeEntry, "reason" | "reasonKind" | "isSeed"> }) {
	const t = useTranslations();
	return (
		<p className="m-0 max-w-prose [overflow-wrap:anywhere]">
			<span className="font-semibold" title={t(`vocabulary.reasonDefinition.${entry.reasonKind}`)}>
				{t(`vocabulary.reason.${entry.reasonKind}`)}
			</span>
			{" · "}
			{entry.isSeed ? t("changes.fromDataset") : entry.reason}
		</p>
	);
}

function EntryBody({ entry, names }: { entry: ShownEntry; names: ChangeNames }) {
	const t = useTranslations("changes");
	const locale = useLocale();
	const more = entry.total - entry.shown.length;
	const href = changeHref(locale, entry.datasetVersion);
	if (entry.shown.length === 0) {
		return (
			<p className="m-0 text-sm">
				<a href={href} className="inline-block min-h-6">
					<EntryCounts counts={entry.counts} />
				</a>
			</p>
		);
	}
	return (
		<ul className="m-0 list-none p-0">
			{entry.shown.map((record) => (
				<li key={`${record.subject} ${record.key} ${record.version}`} className="mt-1 text-sm">
					<RecordTitle record={record} />
					{record.change === "update" && (
						<details>
							<summary className="min-h-6 cursor-pointer text-muted">
								<span className="sr-only">{t("showOf", { name: record.name }) + COLON[locale]}</span>
								<ChangeLine before={record.before} after={record.after} />
							</summary>
							<div className="mt-1 mb-3">
								<ChangeList before={record.before} after={record.after} names={names} />
							</div>
						</details>
					)}
				</li>
			))}
			{more > 0 && (
				<li className="mt-1 text-sm">
					<a href={href} className="inline-block min-h-6">
						{t("andMore", { count: more })}
					</a>
				</li>
			)}
		</ul>
	);
}
