import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { MarkedRecord } from "@/components/ui/suggest-mark";
import type { Timeline } from "@/lib/charts/prepare/prepare-timeline";
import type { ProjectAccount } from "@/lib/domain/figures/project-account";
import type { ProjectDocument } from "@/lib/domain/record/project-document";
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
	references,
	of,
}: {
	document: ProjectDocument;
	account: ProjectAccount;
	timeline: Timeline | null;
	references: References;
	of: MarkedRecord;
}) {
	const t = useTranslations("project");
	return (
		<Section id="phases" title={t("phases")}>
			{document.phases.length === 0 && <p className="m-0 text-muted">{t("noPhases")}</p>}
			{timeline && <PhaseTimeline timeline={timeline} document={document} account={account} />}
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
