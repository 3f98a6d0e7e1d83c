"use client";

import type { Locale } from "@/lib/domain/values/vocabulary";
import en from "@/messages/en/sending.json";
import fr from "@/messages/fr/sending.json";
import type { Sending } from "./use-sending";

const WORDS: Record<Locale, typeof en> = { en, fr };

/**
 * That a form has no answer yet, what became of what was typed, and what comes next. `saves`: the form saves a record.
 * The words are here, so that every form has them, whatever words its page brings along.
 */
export function SendingNotice({
	sending: { outage, isSlow, isSending, again },
	saves = false,
}: {
	sending: Omit<Sending<never>, "state">;
	saves?: boolean;
}) {
	if (!outage && !isSlow) return null;
	const words = WORDS[document.documentElement.lang.startsWith("fr") ? "fr" : "en"];
	if (!outage) {
		return (
			<p role="status" className="my-2 text-muted text-sm">
				{words.slow}
			</p>
		);
	}
	const { title, kept } = words[saves ? "save" : "send"];
	const next = outage.why === "outdated" ? words.outdated : outage.why === "failed" ? words.failed : words[outage.next];
	return (
		<div role="alert" data-outage={outage.why} className="my-2 border-error border-l-4 bg-panel px-4 py-2 text-sm">
			<p className="m-0 font-semibold">{title[outage.why]}</p>
			<p className="m-0 mt-1 max-w-prose">
				{kept} {next}
			</p>
			{outage.reference && (
				<p className="m-0 mt-1 text-muted">{words.reference.replace("{digest}", outage.reference)}</p>
			)}
			{outage.why !== "outdated" && outage.next !== "changed" && (
				<button
					type="button"
					onClick={again}
					disabled={isSending}
					className="mt-2 min-h-8 cursor-pointer text-accent underline underline-offset-[0.15em] disabled:cursor-default disabled:text-muted"
				>
					{isSending ? words.trying : words.tryNow}
				</button>
			)}
		</div>
	);
}
