import type { Locale } from "@/lib/domain/values/vocabulary";
import { loadMessages } from "@/messages/load";
import { ShareDialog } from "./share-dialog";

/** The dialog over a page, and the words of a language for it. */
export type ShareParts = { ShareDialog: typeof ShareDialog; messages: Record<string, Record<string, unknown>> };

/** What the dialog is drawn with. */
export async function loadShare(locale: Locale): Promise<ShareParts> {
	return { ShareDialog, messages: await loadMessages(locale, ["share"]) };
}
