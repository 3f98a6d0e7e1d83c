"use server";

import { normalizeSourceUrl } from "@/lib/domain/values/source-url";
import { getClient } from "@/lib/server/db/client";
import { findSourcesByUrl } from "@/lib/server/queries/source/source-search";
import { getSource } from "@/lib/server/queries/source/sources";
import { deleteAction } from "../delete-action";
import { proposedSourceId } from "../propose-key";
import { saveAction } from "../save-action";

/**
 * Saves the source form. An address that is given anew and that another source has is said with whose it is, and nothing
 * is saved: the document would be there twice.
 */
export const saveSourceForm = saveAction("source", {
	proposeKey: proposedSourceId,
	around: async ({ document, key }, save) => {
		const others = await sourcesAtNewAddress(document.url, key);
		if (others.length === 0) return save();
		const [code, own] = key === null ? ["sameUrl", {}] : ["sameUrlMerge", { own: key }];
		return {
			ok: false,
			errors: [{ path: ["url"], code: "urlTaken", message: `is that of ${others[0]}` }],
			warnings: others.map((source) => ({ path: ["url"], code, values: { source, ...own } })),
		};
	},
});

/** The sources that have an address already, if it isn't the one that the source has been stored with. */
async function sourcesAtNewAddress(url: string, id: string | null): Promise<string[]> {
	const client = getClient();
	const stored = id === null ? null : await getSource(client, id);
	if (stored && normalizeSourceUrl(stored.source.url) === normalizeSourceUrl(url)) return [];
	const found = await findSourcesByUrl(client, [url]);
	return [...found.values()].flat().flatMap((source) => (source.id === id ? [] : [source.id]));
}

/** Deletes a source that nothing cites. */
export const deleteSourceForm = deleteAction("source", { hasUses: true });
