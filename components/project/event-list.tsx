import { useLocale, useTranslations } from "next-intl";
import { PartialDate } from "@/components/ui/partial-date";
import { Section } from "@/components/ui/section";
import { type MarkedRecord, SuggestMark } from "@/components/ui/suggest-mark";
import type { ProjectEvent } from "@/lib/domain/record/project-document";
import { formatPartialDate } from "@/lib/domain/values/format";
import { lastDay } from "@/lib/domain/values/partial-date";
import { CitationLine } from "./citations";
import { anchorOf, type References } from "./references";

/** What happened, the newest first; anchors keep the numbers of the document. */
export function EventList({
	events,
	references,
	of,
}: {
	events: readonly ProjectEvent[];
	references: References;
	of: MarkedRecord;
}) {
	const t = useTranslations();
	const locale = useLocale();
	const newestFirst = events
		.map((event, position) => ({ event, position }))
		.sort((a, b) => (lastDay(a.event.date) < lastDay(b.event.date) ? 1 : -1));
	return (
		<Section id="events" title={t("project.events")}>
			{events.length === 0 && <p className="m-0 text-muted">{t("project.noEvents")}</p>}
			<ol className="m-0 list-none gap-x-12 p-0 text-sm lg:columns-2">
				{newestFirst.map(({ event, position }) => (
					<li
						key={position}
						id={anchorOf({ type: "event", position })}
						className="grid scroll-mt-16 break-inside-avoid gap-x-4 border-rule border-t py-2 target:bg-accent-soft sm:grid-cols-[9rem_minmax(0,1fr)]"
					>
						<span className="text-muted">
							<PartialDate date={event.date} />
						</span>
						<div>
							<p className="m-0 max-w-prose">
								<strong className="font-semibold">{t(`vocabulary.event.${event.kind}`)}.</strong> {event.note[locale]}
								<SuggestMark
									of={of}
									path={`events.${position}`}
									what={`${t(`vocabulary.event.${event.kind}`)}, ${formatPartialDate(event.date, locale)}`}
								/>
							</p>
							<CitationLine citations={event.citations} references={references} />
						</div>
					</li>
				))}
			</ol>
		</Section>
	);
}
