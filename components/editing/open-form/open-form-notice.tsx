"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { DraftSubject } from "@/lib/domain/typed/draft";
import type { OpenElsewhere } from "@/lib/domain/typed/open-form";
import { LANGUAGE_TAGS } from "@/lib/domain/values/format";
import { useTimeText } from "../draft/use-time-text";
import { OpenFormSession } from "./open-form-session";

/** So many are named; the others are counted. */
const MOST_NAMED = 3;

/**
 * In the bar that is in view wherever one types: who else has the record open, and since when. What is drawn by the server is how it was then; with
 * scripts it is kept up to date, and the form tells of itself.
 */
export function OpenFormNotice({
	subject,
	recordKey,
	found,
}: {
	subject: DraftSubject;
	recordKey: string;
	/** What the server knows. */
	found: OpenElsewhere;
}) {
	const t = useTranslations("draft.open");
	const locale = useLocale();
	const timeText = useTimeText();
	const { others, isOwnElsewhere } = useOpenForm(subject, recordKey, found);
	const named = others
		.slice(0, MOST_NAMED)
		.map(({ name, since }) => t("person", { name: name ?? t("contributor"), time: timeText(since) }));
	const uncounted = others.length - named.length;
	const list = new Intl.ListFormat(LANGUAGE_TAGS[locale]);
	return (
		<div aria-live="polite" data-open-elsewhere={others.length} className="text-sm [overflow-wrap:anywhere]">
			{others.length > 0 && (
				<p className="mt-0 mb-2 border-warning border-l-4 bg-warning-soft px-3 py-1">
					{t("others", {
						people: list.format(uncounted > 0 ? [...named, t("more", { count: uncounted })] : named),
						count: others.length,
					})}
				</p>
			)}
			{isOwnElsewhere && <p className="mt-0 mb-2 border-rule border-l-4 px-3 text-muted">{t("ownElsewhere")}</p>}
		</div>
	);
}

function useOpenForm(subject: DraftSubject, key: string, found: OpenElsewhere): OpenElsewhere {
	const [first] = useState(found);
	const [session, setSession] = useState<OpenFormSession | null>(null);
	useEffect(() => {
		const begun = new OpenFormSession({ subject, key }, first);
		setSession(begun);
		begun.start();
		return () => begun.stop();
	}, [subject, key, first]);
	return useSyncExternalStore(
		session?.subscribe ?? never,
		() => session?.getState() ?? first,
		() => first,
	);
}

const never = () => () => {};
