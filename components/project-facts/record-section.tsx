import { useLocale, useTranslations } from "next-intl";
import { PartialDate } from "@/components/ui/partial-date";
import { Section } from "@/components/ui/section";
import { formatPartialDate } from "@/lib/domain/format";

export type RecordState = {
	/** Version of the project's record, and of the dataset that the page was made from. */
	version: number;
	datasetVersion: number;
	updatedOn: string;
	revisions: { version: number; reason: string; on: string }[];
};

/** How to cite the page, the record as data, and what was changed in it. */
export function RecordSection({
	name,
	slug,
	address,
	state,
}: {
	name: string;
	slug: string;
	/** Public address of the page. */
	address: string;
	state: RecordState;
}) {
	const t = useTranslations("project");
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
						<a href={`/api/v1/projects/${slug}`} type="application/json">
							{t("asJson")}
						</a>{" "}
						<span className="text-muted">({t("dataLicence")})</span>
					</p>
				</div>
				<div>
					<h3 className="text-base">{t("history")}</h3>
					<ol className="m-0 mt-1 list-none p-0">
						{state.revisions.map((revision) => (
							<li key={revision.version} className="flex flex-wrap gap-x-3 border-rule border-t py-1">
								<span className="text-muted">{t("version", { version: String(revision.version) })}</span>
								<PartialDate date={revision.on} />
								<span>{revision.reason}</span>
							</li>
						))}
					</ol>
				</div>
			</div>
		</Section>
	);
}
