import { useLocale, useTranslations } from "next-intl";
import { Swatch } from "@/components/ui/capacity-by-kind";
import { PartialDate } from "@/components/ui/partial-date";
import { Power } from "@/components/ui/power";
import { type MarkedRecord, SuggestMark } from "@/components/ui/suggest-mark";
import type { SiteEstimate } from "@/lib/domain/record/project-document";
import { formatMw } from "@/lib/domain/values/format";
import { CitationLine, CitationMarks } from "../citations";
import { anchorOf, type References } from "../references";

/** Third parties' estimates of the whole site: a line beside the phases, never added to them. */
export function SiteEstimateList({
	estimates,
	references,
	of,
}: {
	estimates: readonly SiteEstimate[];
	references: References;
	of: MarkedRecord;
}) {
	const t = useTranslations();
	const locale = useLocale();
	if (estimates.length === 0) return null;
	return (
		<div className="mt-6">
			<h3 className="text-base">{t("project.estimates")}</h3>
			<p className="m-0 max-w-prose text-muted text-sm">{t("project.estimatesNote")}</p>
			<ul className="m-0 mt-2 list-none p-0 text-sm">
				{estimates.map((estimate, position) => (
					<li
						// biome-ignore lint/suspicious/noArrayIndexKey: an estimate is named by its position
						key={position}
						id={anchorOf({ type: "estimate", position })}
						className="scroll-mt-16 border-rule border-t py-2 target:bg-accent-soft"
					>
						<div className="flex flex-wrap items-baseline gap-x-5">
							<span>
								<PartialDate date={estimate.asOf} />{" "}
								<span className="text-muted">
									({estimate.forecast ? t("project.forecast") : t("project.measured")})
								</span>
							</span>
							{(["it", "facility"] as const).map((kind) => {
								const mw = kind === "it" ? estimate.itMw : estimate.facilityMw;
								return mw === null ? null : (
									<span key={kind}>
										<Swatch kind={kind} /> <Power mw={mw} />{" "}
										<span className="text-muted text-xs">{t(`vocabulary.kind.${kind}`)}</span>
										<CitationMarks citations={estimate.citations} references={references} />
										<SuggestMark of={of} path={`siteEstimates.${position}.${kind}Mw`} what={formatMw(mw, locale)} />
									</span>
								);
							})}
						</div>
						<CitationLine citations={estimate.citations} references={references} />
					</li>
				))}
			</ul>
		</div>
	);
}
