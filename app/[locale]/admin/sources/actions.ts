"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { notDeleted } from "@/components/editing/form/record/delete-state";
import { notSaved } from "@/components/editing/form/record/form-state";
import { newSourceId } from "@/lib/domain/source/new-sources";
import { parseTypedDate } from "@/lib/domain/typed/typed-date";
import { normalizeSourceUrl } from "@/lib/domain/values/source-url";
import type { Locale } from "@/lib/domain/values/vocabulary";
import type { FormWarning } from "@/lib/domain/warnings/form-warning";
import { OfSource, SeenSource } from "@/lib/server/auth/request/bound-arguments";
import { guardedAction } from "@/lib/server/auth/request/define-action";
import { deleteKnowingly } from "@/lib/server/commands/core/resolve-conflict";
import { deleteSource, saveSource } from "@/lib/server/commands/source/save-source";
import { getClient } from "@/lib/server/db/client";
import { findSourcesByUrl } from "@/lib/server/queries/source/source-search";
import { getSource } from "@/lib/server/queries/source/sources";
import { formText } from "../form-text";
import { submitRecord } from "../submit-record";

/**
 * Saves the source form; `id` is null for a new one. An address that is given anew and that another source has is said
 * with whose it is, and nothing is saved: the document would be there twice.
 */
export const saveSourceForm = guardedAction(
	{ asks: "document.propose", bound: OfSource, stopped: notSaved },
	async ({ bound: { locale, id }, form, actor }) => {
		form.set("id", id ?? (formText(form, "id").trim() || proposedId(form, locale)));
		let warnings: FormWarning[] = [];
		const state = await submitRecord({
			subject: "source",
			key: id,
			locale,
			form,
			actor,
			save: async ({ document }, authorship, baseVersion) => {
				const others = await sourcesAtNewAddress(document.url, id);
				if (others.length > 0) {
					const [code, own] = id === null ? ["sameUrl", {}] : ["sameUrlMerge", { own: id }];
					warnings = others.map((source) => ({ path: ["url"], code, values: { source, ...own } }));
					return { ok: false, errors: [{ path: ["url"], code: "urlTaken", message: `is that of ${others[0]}` }] };
				}
				return saveSource(getClient(), { ...authorship, source: document, baseVersion });
			},
		});
		return { ...state, warnings };
	},
);

/** The sources that have an address already, if it isn't the one that the source has been stored with. */
async function sourcesAtNewAddress(url: string, id: string | null): Promise<string[]> {
	const client = getClient();
	const stored = id === null ? null : await getSource(client, id);
	if (stored && normalizeSourceUrl(stored.source.url) === normalizeSourceUrl(url)) return [];
	const found = await findSourcesByUrl(client, [url]);
	return [...found.values()].flat().flatMap((source) => (source.id === id ? [] : [source.id]));
}

/** What the browser proposes as a new source's id, for those without JavaScript. */
function proposedId(formData: FormData, locale: Locale): string {
	const [publisher = "", publishedOn = "", url = ""] = ["publisher", "publishedOn", "url"].map((name) =>
		formText(formData, name).trim(),
	);
	return publisher === "" ? "" : newSourceId({ publisher, publishedOn: parseTypedDate(publishedOn, locale), url });
}

/** Deletes a source that nothing cites, if it is still as it was, or as the form has shown it since. */
export const deleteSourceForm = guardedAction(
	{ asks: "record.publish", bound: SeenSource, stopped: notDeleted },
	async ({ bound: { locale, id, baseVersion }, form, actor }) => {
		const reason = formText(form, "reason").trim();
		const client = getClient();
		const authorship = { actor, reason, reasonKind: "correction" } as const;
		const place = { subject: "source", key: id, baseVersion, form } as const;
		const answer = await deleteKnowingly(client, place, (version) =>
			deleteSource(client, { ...authorship, id, baseVersion: version }),
		);
		if (answer.ok) redirect(`/${locale}/admin/sources?deleted=${id}`);
		// What cites it by now is listed on the page.
		refresh();
		return { code: answer.errors[0]?.code ?? "unreadable", reason, since: answer.since ?? null };
	},
);
