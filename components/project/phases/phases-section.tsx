import { useLocale, useTranslations } from "next-intl";
import { ChartFiles } from "@/components/charts/chart-files";
import { Section } from "@/components/ui/section";
import type { MarkedRecord } from "@/components/ui/suggest-mark";
import { comparedTimelineFiles } from "@/lib/charts/files/figure-files";
import type { Timeline } from "@/lib/charts/prepare/prepare-timeline";
import type { ProjectAccount } from "@/lib/domain/figures/project-account";
import type { ProjectDocument } from "@/lib/domain/record/project-document";
import { DEFAULT_VIEW, withChange } from "@/lib/domain/view/view";
import type { References } from "../references";
import { CapacityTotal } from "./capacity-total";
import { PhaseTable } from "./phase-table";
import { PhaseTimeline } from "./phase-timeline";
import { SiteEstimateList } from "./site-estimate-list";

/** Capacity: the phases on a timeline and as a table, their sums by kind, the site's estimates beside. */
export function PhasesSection({
	document,
	account,
	timeline,
	recorded,
	references,
	of,
}: {
	document: ProjectDocument;
	account: ProjectAccount;
	timeline: Timeline | null;
	/** The day of whose records it is; null for those of now. */
	recorded: string | null;
	references: References;
	of: MarkedRecord;
}) {
	const t = useTranslations("project");
	const locale = useLocale();
	const alone = { noun: "project", keys: [document.slug], view: withChange(DEFAULT_VIEW, { recorded }) } as const;
	return (
		<Section id="phases" title={t("phases")}>
			{document.phases.length === 0 && <p className="m-0 text-muted">{t("noPhases")}</p>}
			{timeline && (
				<>
					<PhaseTimeline timeline={timeline} document={document} account={account} />
					<ChartFiles
						title={t("phases")}
						files={comparedTimelineFiles(alone, locale)}
						className="no-print -mt-5 mb-6 text-sm"
					/>
				</>
			)}
			{document.phases.length > 0 && (
				<PhaseTable
					phases={document.phases}
					overdue={account.overdue}
					capacity={account.capacity}
					references={references}
					of={of}
				/>
			)}
			<CapacityTotal account={account} />
			<SiteEstimateList estimates={document.siteEstimates} references={references} of={of} />
		</Section>
	);
}
