"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { ASIDE_FOR, type AsideFor } from "@/lib/domain/queue";
import { requireActor } from "@/lib/server/auth/current-user";
import { bringBack, putAside } from "@/lib/server/commands/queue-dismissal";
import { getClient } from "@/lib/server/db/client";
import { backHref, readKind } from "./search-params";

/** Puts an entry of the queue aside and says so on the page that it was done on. */
export async function putAsideAction(data: FormData): Promise<void> {
	const form = await readForm(data);
	const chosen = text(data, "for");
	const term = Object.hasOwn(ASIDE_FOR, chosen) ? ASIDE_FOR[chosen as AsideFor] : undefined;
	if (!form.kind || term === undefined) return redirect(form.href({ problem: "invalid_value" }));
	const { actor, kind, key } = form;
	const result = await putAside(getClient(), { actor, kind, key, reason: text(data, "reason"), days: term });
	redirect(form.href(result.ok ? { done: "aside", kind, key } : { problem: result.errors[0]?.code ?? "" }));
}

/** Brings an entry back into the queue. */
export async function bringBackAction(data: FormData): Promise<void> {
	const form = await readForm(data);
	if (!form.kind) return redirect(form.href({ problem: "invalid_value" }));
	const result = await bringBack(getClient(), { actor: form.actor, kind: form.kind, key: form.key });
	redirect(form.href(result.ok ? { done: "back" } : { problem: result.errors[0]?.code ?? "" }));
}

/** Who asks, and for what; sends away who may not. */
async function readForm(data: FormData) {
	const [locale, allowed] = await Promise.all([getLocale(), requireActor("queue.dismiss")]);
	const href = (params: Record<string, string>) => backHref(locale, text(data, "back"), params);
	if (!allowed.ok) {
		if (allowed.code === "forbidden") redirect(href({ problem: "forbidden" }));
		redirect(`/${locale}/admin/sign-in?next=${encodeURIComponent(`/${locale}/admin`)}`);
	}
	return { actor: allowed.actor, kind: readKind(data.get("kind")), key: text(data, "key"), href };
}

function text(data: FormData, name: string): string {
	const value = data.get(name);
	return typeof value === "string" ? value : "";
}
