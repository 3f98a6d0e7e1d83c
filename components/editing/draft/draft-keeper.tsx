"use client";

import { useTranslations } from "next-intl";
import type { DraftSetup } from "@/lib/domain/typed/draft";
import { useDraftSession } from "./use-draft-session";
import { useTimeText } from "./use-time-text";

type Props = {
	/** Id of the form that is kept. */
	formId: string;
	setup: DraftSetup;
	/** Where one signs in; opened beside the form. */
	signInHref: string;
};

/**
 * Keeps what is typed into a form, and says so in one line: on the server, in this browser only and why, or nowhere.
 * Knows the form by its id alone.
 */
export function DraftKeeper({ formId, setup, signInHref }: Props) {
	const t = useTranslations("draft");
	const timeText = useTimeText();
	const { status } = useDraftSession(formId, setup, { keep: true }).state;
	const isWarning = status.name === "browserOnly" || status.name === "nowhere";
	return (
		<p
			data-draft-status={status.name}
			aria-live="polite"
			className={`m-0 text-xs ${isWarning ? "text-warning" : "text-muted"}`}
		>
			{status.name === "saving" && t("saving")}
			{status.name === "saved" && t("saved", { time: timeText(status.at) })}
			{status.name === "nowhere" && t("nowhere")}
			{status.name === "browserOnly" &&
				t.rich(`browserOnly.${status.why}`, {
					time: timeText(status.at),
					link: (words) => (
						<a href={signInHref} target="_blank" rel="noopener">
							{words}
						</a>
					),
				})}
		</p>
	);
}
