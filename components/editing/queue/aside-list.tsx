import { useLocale, useTranslations } from "next-intl";
import { SMALL_BUTTON } from "@/components/editing/form/style/button-styles";
import { PressForm } from "@/components/ui/sending/sent-form";
import type { Dismissal, QueueEntry } from "@/lib/domain/queue/queue";
import { type QueueView, viewField } from "@/lib/domain/queue/queue-view";
import { formatPartialDate } from "@/lib/domain/values/format";
import type { BringBackAction } from "./after-action";
import { EntryFields } from "./entry-fields";
import { EntryText, entryName } from "./entry-text";

/** What somebody put aside: who, why, until when; with an action, each can be brought back. */
export function AsideList({
	list,
	view,
	bringBack,
}: {
	list: readonly { entry: QueueEntry; dismissal: Dismissal }[];
	view: QueueView;
	bringBack: BringBackAction | null;
}) {
	const t = useTranslations("queue");
	const locale = useLocale();
	return (
		<ul>
			{list.map(({ entry, dismissal: { actorName, reason, until, at } }) => (
				<li key={entry.key} className="flex flex-wrap items-start justify-between gap-x-6 border-rule border-t py-2">
					<div className="min-w-0 flex-1 basis-72">
						<EntryText entry={entry} view={view} />
						<p className="mt-1 text-sm">
							{t("asideBy", { name: actorName, date: formatPartialDate(at.slice(0, 10), locale), reason })}{" "}
							<span className="text-muted">
								{until !== null
									? t("asideUntil", { date: formatPartialDate(until.slice(0, 10), locale) })
									: t(entry.kind === "duplicate" ? "asideForGood" : "asideUntilChange")}
							</span>
						</p>
					</div>
					{bringBack && (
						<PressForm action={bringBack}>
							<EntryFields entry={entry} back={viewField(view)} />
							<button type="submit" className={SMALL_BUTTON}>
								{t("bringBack")}
								<span className="sr-only"> {entryName(entry)}</span>
							</button>
						</PressForm>
					)}
				</li>
			))}
		</ul>
	);
}
