"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { type AsideState, type NoteState, noteProblem, queueProblem } from "@/components/editing/queue/aside-state";
import { SUGGESTION_BACK, workId } from "@/components/editing/queue/work-id";
import { ASIDE_FOR, type AsideFor } from "@/lib/domain/queue/queue";
import { queueHref, readQueueKind, readViewField } from "@/lib/domain/queue/queue-view";
import { LONGEST_KEY, readWorkKind, type WorkEntry } from "@/lib/domain/queue/take";
import { guardedForm, guardedPress, type Stop } from "@/lib/server/auth/request/define-action";
import { bringBack, putAside } from "@/lib/server/commands/desk/queue-dismissal";
import { addNote, removeNote } from "@/lib/server/commands/desk/queue-note";
import { giveBackEntry, takeEntry } from "@/lib/server/commands/desk/queue-take";
import { getClient } from "@/lib/server/db/client";
import { UnavailableError } from "@/lib/server/db/serving/unavailable";
import { currentDataset } from "@/lib/server/queries/dataset/current-dataset";
import { isInQueue } from "@/lib/server/queries/desk/queue-work";
import { formText } from "../form-text";

/** Puts an entry of the queue aside and says so on the page that it was done on; else the form says why it didn't. */
export const putAsideAction = guardedForm(
	{ permission: "queue.dismiss", stopped: notAside },
	async ({ form, actor }) => {
		const { kind, key, href } = await readForm(form);
		const chosen = formText(form, "for");
		const days = Object.hasOwn(ASIDE_FOR, chosen) ? ASIDE_FOR[chosen as AsideFor] : undefined;
		if (!kind || days === undefined) return notAside("invalid_value", form);
		const client = getClient();
		// What isn't there any more, and comes back another day, is another matter, which nobody has put aside.
		if (!(await isInQueue(client, await currentDataset(), { kind, key }))) return notAside("gone", form);
		const result = await putAside(client, { actor, kind, key, reason: formText(form, "reason"), days });
		if (!result.ok) return notAside(result.errors[0]?.code, form);
		redirect(href({ done: "aside", of: kind, key }));
	},
);

function notAside(code: string | undefined, form: FormData): AsideState {
	return { problem: queueProblem(code), reason: formText(form, "reason"), for: formText(form, "for") };
}

/** Brings an entry back into the queue. */
export const bringBackAction = guardedPress(
	{ permission: "queue.dismiss", stopped: leadBack },
	async ({ form, actor }) => {
		const { kind, key, href } = await readForm(form);
		if (!kind) return redirect(href({ problem: "invalid_value" }));
		const result = await bringBack(getClient(), { actor, kind, key });
		redirect(href(result.ok ? { done: "back" } : { problem: queueProblem(result.errors[0]?.code) }));
	},
);

/** Has somebody be on an entry; one that somebody else is on only where the page has asked. */
export const takeAction = guardedPress({ permission: "queue.take", stopped: leadBack }, async ({ form, actor }) => {
	const { entry, workHref } = await readForm(form);
	if (!entry) return redirect(workHref({ problem: "invalid_value" }));
	const client = getClient();
	if (!(await isInQueue(client, await currentDataset(), entry))) return redirect(workHref({ problem: "gone" }));
	const result = await takeEntry(client, { actor, entry, from: formText(form, "from") || null });
	redirect(workHref(result.ok ? { done: "taken" } : { problem: queueProblem(result.errors[0]?.code) }));
});

/** Gives an entry back that somebody is on. */
export const giveBackAction = guardedPress({ permission: "queue.take", stopped: leadBack }, async ({ form, actor }) => {
	const { entry, workHref } = await readForm(form);
	if (!entry) return redirect(workHref({ problem: "invalid_value" }));
	const result = await giveBackEntry(getClient(), { actor, entry });
	redirect(workHref(result.ok ? { done: "givenBack" } : { problem: queueProblem(result.errors[0]?.code) }));
});

/** Notes something on an entry. */
export const addNoteAction = guardedForm({ permission: "queue.note", stopped: notNoted }, async ({ form, actor }) => {
	const { entry, workHref } = await readForm(form);
	if (!entry) return notNoted("invalid_value", form);
	const client = getClient();
	if (!(await isInQueue(client, await currentDataset(), entry))) return notNoted("gone", form);
	const result = await addNote(client, { actor, entry, text: formText(form, "text") });
	if (!result.ok) return notNoted(result.errors[0]?.code, form);
	redirect(workHref({ done: "noted" }));
});

function notNoted(code: string | undefined, form: FormData): NoteState {
	return { problem: noteProblem(code), text: formText(form, "text") };
}

/** Removes a note of one's own. */
export const removeNoteAction = guardedPress(
	{ permission: "queue.note", stopped: leadBack },
	async ({ form, actor }) => {
		const { entry, workHref } = await readForm(form);
		if (!entry) return redirect(workHref({ problem: "invalid_value" }));
		const result = await removeNote(getClient(), { actor, entry, id: formText(form, "note") });
		redirect(workHref(result.ok ? { done: "noteRemoved" } : { problem: queueProblem(result.errors[0]?.code) }));
	},
);

/** The page that the button is on, which says why nothing was done; the sign-in for who is signed out. */
async function leadBack(code: Stop, form: FormData): Promise<void> {
	// That page needs the database, too: the server in front answers with one that sends the form again.
	if (code === "unavailable") throw new UnavailableError();
	const { workHref, pageHref } = await readForm(form);
	if (code !== "signedOut") redirect(workHref({ problem: code }));
	redirect(`/${await getLocale()}/admin/sign-in?next=${encodeURIComponent(pageHref)}`);
}

async function readForm(form: FormData) {
	const locale = await getLocale();
	const back = formText(form, "back");
	const view = readViewField(back);
	const entry = readEntry(form);
	const href = (params: Record<string, string>) => queueHref(locale, view, params);
	const suggestion = back === SUGGESTION_BACK && entry?.kind === "suggestion" ? entry.key : null;
	/** The page that the form is on. */
	const pageHref = suggestion === null ? href({}) : `/${locale}/admin/suggestions/${encodeURIComponent(suggestion)}`;
	/** The place of the entry on its page, which says what became of it. */
	const workHref = (said: Record<string, string>) => {
		if (!entry) return href(said);
		if (suggestion !== null) return `${pageHref}?${new URLSearchParams(said)}`;
		const place = "problem" in said ? "" : `#${workId(entry)}`;
		return href({ ...said, of: entry.kind, key: entry.key }) + place;
	};
	return { kind: readQueueKind(form.get("kind")), key: formText(form, "key"), entry, href, workHref, pageHref };
}

function readEntry(form: FormData): WorkEntry | null {
	const kind = readWorkKind(form.get("kind"));
	const key = formText(form, "key");
	return kind === null || key === "" || key.length > LONGEST_KEY ? null : { kind, key };
}
