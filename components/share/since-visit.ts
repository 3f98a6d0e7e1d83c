import { createTranslator } from "next-intl";
import { formatPartialDate } from "@/lib/domain/values/format";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { loadMessages } from "@/messages/load";
import { changedSince, markStyles, noteVisit, putAway, readChanged } from "./visit";

const CHANGED = "/api/v1/changed";
/** As many as the server names. */
const MOST_NAMED = 1_000;
const NOTE = "since-visit";
const MARKS = "since-visit-marks";

/**
 * Tells a reader who was here before what has changed since: a mark at each link to such a record, and on the dashboard how
 * many there are. The server is asked what everybody may ask; when the reader was here it isn't told.
 */
export async function greetReader(locale: Locale): Promise<void> {
	const visit = noteVisit(Date.now());
	if (visit === null || visit.beforeAt === null) return;
	const response = await fetch(CHANGED);
	if (!response.ok) return;
	const named = readChanged(await response.json());
	const changed = changedSince(named, visit.beforeAt);
	if (changed.length === 0) return;
	const messages = await loadMessages(locale, ["share"]);
	const t = createTranslator({ locale, messages, namespace: "share.visit", timeZone: "UTC" });
	const say = (key: string, values?: Record<string, string | number>) => t(key as never, values as never) as string;
	const day = formatPartialDate(new Date(visit.beforeAt).toISOString().slice(0, 10), locale);
	forgetGreeting();
	const styles = Object.assign(document.createElement("style"), { id: MARKS });
	styles.textContent = markStyles(changed, say("mark"));
	document.head.append(styles);
	// Of those before the last that are named nothing is known.
	const isAll = changed.length < named.length || named.length < MOST_NAMED;
	const isDashboard = window.location.pathname === `/${locale}`;
	if (isDashboard && !visit.isRead) {
		document.body.append(
			noteOf(say(isAll ? "count" : "atLeast", { count: changed.length, day }), `/${locale}/changes`, say("putAway")),
		);
	}
}

/** Takes all of it from the page. */
export function forgetGreeting(): void {
	document.getElementById(NOTE)?.remove();
	document.getElementById(MARKS)?.remove();
}

/** A line at the foot of the window, over the page: nothing is moved by it. */
function noteOf(text: string, href: string, close: string): HTMLElement {
	const note = document.createElement("p");
	note.id = NOTE;
	note.setAttribute("role", "status");
	note.className =
		"no-print fixed right-2 bottom-2 left-2 m-0 flex items-center gap-x-3 border border-ink bg-panel px-3 py-1 text-sm sm:right-auto sm:left-4 sm:bottom-4";
	const link = Object.assign(document.createElement("a"), { href, textContent: text });
	const button = Object.assign(document.createElement("button"), { type: "button", textContent: "×" });
	button.setAttribute("aria-label", close);
	button.className = "min-h-8 min-w-8 cursor-pointer text-lg";
	button.addEventListener("click", () => {
		putAway();
		note.remove();
	});
	// Said by those who read the page aloud once it is there.
	setTimeout(() => note.append(link, button));
	return note;
}
