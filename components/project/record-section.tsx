import { useLocale, useTranslations } from "next-intl";
import { changeHref } from "@/components/changes/changes-href";
import { PartialDate } from "@/components/ui/partial-date";
import { Section } from "@/components/ui/section";
import { changesQuery } from "@/lib/domain/history/changes-filter";
import type { RevisionChange } from "@/lib/domain/history/history";
import { formatPartialDate } from "@/lib/domain/values/format";
import type { ReasonKind } from "@/lib/domain/values/vocabulary";
import { recordHref } from "@/lib/domain/view/view-url";

export type RecordState = {
	/** Version of the project's record, and of the dataset that the page was made from. */
	version: number;
	datasetVersion: number;
	updatedOn: string;
	/** The newest versions, without who saved them. */
	revisions: {
		version: number;
		change: RevisionChange;
		reasonKind: ReasonKind;
		reason: string;
		restoredFrom: number | null;
		/** The version that it gave the dataset, by which the change has its address. */
		datasetVersion: number;
		on: string;
	}[];
};

/** How to cite the page, the record as data, and what was changed in it. */
export function RecordSection({
	name,
	slug,
	recorded,
	address,
	state,
}: {
	name: string;
	slug: string;
	recorded: string | null;
	/** Public address of the page. */
	address: string;
	state: RecordState;
}) {
	const t = useTranslations("project");
	const changes = useTranslations("changes");
	const reasons = useTranslations("vocabulary.reason");
	const locale = useLocale();
	return (
		<Section id="record" title={t("record")}>
			<div className="grid gap-x-10 gap-y-6 text-sm sm:grid-cols-2">
				<div>
					<h3 className="text-base">{t("cite")}</h3>
					<p className="m-0 mt-1 [overflow-wrap:anywhere]">
						{t("citation", {
							name,
							version: String(state.datasetVersion),
							date: formatPartialDate(state.updatedOn, locale),
							address,
						})}
					</p>
					<p className="m-0 mt-2">
						<a href={recordHref(`/api/v1/projects/${slug}`, { recorded })} type="application/json">
							{t("asJson")}
						</a>{" "}
						<span className="text-muted">({t("dataLicence")})</span>
					</p>
					<h3 className="no-print mt-4 text-base">{t("suggest")}</h3>
					<p className="no-print m-0 mt-1">
						{t.rich("suggestNote", {
							mark: () => <span aria-hidden="true">✎</span>,
							link: (chunks) => <a href={`/${locale}/suggest?project=${slug}`}>{chunks}</a>,
						})}
					</p>
				</div>
				<div>
					<h3 className="text-base">{t("history")}</h3>
					<ol className="m-0 mt-1 list-none p-0">
						{state.revisions.map((revision) => (
							<li key={revision.version} className="border-rule border-t py-1 [overflow-wrap:anywhere]">
								<a
									href={changeHref(locale, revision.datasetVersion, { subject: "project", key: slug })}
									className="inline-block min-h-6"
								>
									{t("version", { version: String(revision.version) })}
								</a>{" "}
								<span className="text-muted">
									<PartialDate date={revision.on} />
									{" · "}
									{changes(`change.${revision.change}`)}
									{revision.restoredFrom !== null && ` · ${changes("restored", { version: revision.restoredFrom })}`}
								</span>{" "}
								<span>
									{reasons(revision.reasonKind)}
									{" · "}
									{revision.reason}
								</span>
							</li>
						))}
					</ol>
					<p className="m-0 mt-1">
						<a
							href={`/${locale}/changes${changesQuery({ subject: "project", record: slug })}`}
							className="inline-block min-h-6"
						>
							{changes("recordHistory")}
						</a>
					</p>
				</div>
			</div>
		</Section>
	);
}
