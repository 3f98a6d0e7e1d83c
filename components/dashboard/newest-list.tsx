import { useLocale, useTranslations } from "next-intl";
import { PartialDate } from "@/components/ui/partial-date";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { newestEvents } from "@/lib/domain/figures/newest-events";
import { countryName } from "@/lib/domain/values/format";
import { recordHref } from "@/lib/domain/view/view-url";

const LISTED = 10;

/** The most recent dated events among the projects of a view. */
export function NewestList({ answer }: { answer: ViewAnswer }) {
	const t = useTranslations("vocabulary.event");
	const locale = useLocale();
	return (
		<ol className="list-none gap-x-12 p-0 text-sm lg:columns-2">
			{newestEvents(answer.selection(), answer.today, LISTED).map(({ project, event }) => (
				<li
					key={`${project.slug} ${event.date} ${event.kind}`}
					className="grid break-inside-avoid grid-cols-[7.5rem_1fr] gap-x-3 border-rule border-t py-1.5"
				>
					<span className="text-muted">
						<PartialDate date={event.date} month="short" />
					</span>
					<span>
						<span className="font-semibold">{t(event.kind)}</span>{" "}
						<a href={recordHref(`/${locale}/projects/${project.slug}`, answer.view, "#events")}>{project.name}</a>{" "}
						<span className="text-muted">{countryName(project.country, locale)}</span>
					</span>
				</li>
			))}
		</ol>
	);
}
