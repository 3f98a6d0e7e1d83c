import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { activeChangesParams, type ChangesRequest, changesQuery } from "@/lib/domain/history/changes-filter";
import { ChangesForm } from "./changes-form";
import type { ChangeNames } from "./difference/change-names";
import { type ChangesRelaxation, EmptyChanges } from "./empty-changes";
import { EntryList, type ShownEntry } from "./entry-list";
import { useFilterName } from "./use-filter-name";

/** The page of changes: what it is, the filters, the entries, older and newest pages. */
export function ChangesView({
	request: { filter, below, notices },
	entries,
	next,
	names,
	relaxations,
	most,
}: {
	request: ChangesRequest;
	entries: readonly ShownEntry[];
	/** The version below which the next page begins. */
	next: number | null;
	names: ChangeNames;
	relaxations: readonly ChangesRelaxation[];
	most: number;
}) {
	const t = useTranslations("changes");
	const locale = useLocale();
	const path = `/${locale}/changes`;
	const active = activeChangesParams(filter);
	const nameOf = useFilterName();
	return (
		<>
			<header className="mt-8 max-w-3xl">
				<h1 className="text-2xl sm:text-3xl">{t("title")}</h1>
				<p className="mt-2 text-lg">{t("lede")}</p>
				<p className="no-print mt-1 flex flex-wrap gap-x-6">
					<a href={`${path}/sums`} className="inline-block min-h-6">
						{t("toSums")}
					</a>
					<a href={`/${locale}/replay`} className="inline-block min-h-6">
						{t("toReplay")}
					</a>
				</p>
			</header>
			{notices.map(({ param, value }) => (
				<Notice key={param}>{t("wrongValue", { param, value })}</Notice>
			))}
			<ChangesForm filter={filter} />
			<p className="print-only font-semibold text-sm">
				{active.length === 0 ? t("printedNoFilter") : active.map((param) => nameOf(filter, param)).join(" · ")}
			</p>
			{active.length > 0 && entries.length > 0 && (
				<p className="no-print mt-3 text-sm">
					<a href={`${path}#content`} className="inline-block min-h-6">
						{t("clear")}
					</a>
				</p>
			)}
			{entries.length === 0 ? (
				<EmptyChanges filter={filter} relaxations={relaxations} most={most} />
			) : (
				<EntryList entries={entries} names={names} />
			)}
			{(next !== null || below !== null) && (
				<nav aria-label={t("pages")} className="mt-6 flex flex-wrap gap-x-8 border-rule border-t pt-3">
					{below !== null && (
						<a href={`${path}${changesQuery(filter)}`} className="inline-block min-h-6">
							{t("newest")}
						</a>
					)}
					{next !== null && (
						<a href={`${path}${changesQuery(filter, next)}`} rel="next" className="inline-block min-h-6">
							{t("older")}
						</a>
					)}
				</nav>
			)}
		</>
	);
}
