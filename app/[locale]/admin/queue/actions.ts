"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { type AsideState, queueProblem } from "@/components/editing/queue/aside-state";
import { ASIDE_FOR, type AsideFor } from "@/lib/domain/queue/queue";
import { queueHref, readQueueKind, readViewField } from "@/lib/domain/queue/queue-view";
import { guardedForm, guardedPress, type Stop } from "@/lib/server/auth/request/define-action";
import { bringBack, putAside } from "@/lib/server/commands/desk/queue-dismissal";
import { getClient } from "@/lib/server/db/client";
import { UnavailableError } from "@/lib/server/db/serving/unavailable";
import { formText } from "../form-text";

/** Puts an entry of the queue aside and says so on the page that it was done on; else the form says why it didn't. */
export const putAsideAction = guardedForm(
	{ permission: "queue.dismiss", stopped: notAside },
	async ({ form, actor }) => {
		const { kind, key, href } = await readForm(form);
		const chosen = formText(form, "for");
		const days = Object.hasOwn(ASIDE_FOR, chosen) ? ASIDE_FOR[chosen as AsideFor] : undefined;
		if (!kind || days === undefined) return notAside("invalid_value", form);
		const result = await putAside(getClient(), { actor, kind, key, reason: formText(form, "reason"), days });
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

/** The page that the button is on, which says why nothing was done; the sign-in for who is signed out. */
async function leadBack(code: Stop, form: FormData): Promise<void> {
	// That page needs the database, too: the server in front answers with one that sends the form again.
	if (code === "unavailable") throw new UnavailableError();
	if (code !== "signedOut") redirect((await readForm(form)).href({ problem: code }));
	const locale = await getLocale();
	redirect(`/${locale}/admin/sign-in?next=${encodeURIComponent(`/${locale}/admin`)}`);
}

async function readForm(form: FormData) {
	const locale = await getLocale();
	const view = readViewField(formText(form, "back"));
	const href = (params: Record<string, string>) => queueHref(locale, view, params);
	return { kind: readQueueKind(form.get("kind")), key: formText(form, "key"), href };
}
