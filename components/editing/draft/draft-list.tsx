"use client";

import { useTranslations } from "next-intl";
import { type DraftLine, isNewDraftKey } from "@/lib/domain/typed/draft";
import { DiscardDraft } from "./discard-draft";
import { useTimeText } from "./use-time-text";

/** One's own unsaved work, each with a way to go on with it. Draws nothing if there is none. */
export function DraftList({
	drafts,
	back,
}: {
	drafts: readonly DraftLine[] /** The path of this page. */;
	back: string;
}) {
	const t = useTranslations("draft");
	const timeText = useTimeText();
	if (drafts.length === 0) return null;
	return (
		<ul className="m-0 list-none p-0">
			{drafts.map((draft) => {
				const { subject, key, title, baseVersion, currentVersion, locale, at } = draft;
				const isNew = isNewDraftKey(key);
				const page = `/${locale}/admin/${subject}s/${isNew ? "new" : key}?draft=${isNew ? key : 1}`;
				return (
					<li
						key={`${subject} ${key}`}
						className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-rule border-t py-2 text-sm"
					>
						<div className="min-w-0 [overflow-wrap:anywhere]">
							<a href={page} className="inline-flex min-h-6 items-center font-semibold">
								{title ?? (isNew ? t("untitled") : key)}
							</a>{" "}
							<span className="text-muted">
								{t(`subject.${subject}`)} · {t("typedAt", { time: timeText(at) })}
								{" · "}
								{isNew || baseVersion === null
									? t("isNew")
									: currentVersion === null
										? t("isGone")
										: currentVersion === baseVersion
											? t("isUpToDate")
											: t("isBehind", { base: baseVersion, current: currentVersion })}
							</span>
						</div>
						<DiscardDraft draft={draft} back={back} />
					</li>
				);
			})}
		</ul>
	);
}
