import type { Locale } from "@/lib/domain/values/vocabulary";
import { loadMessages, type Namespace } from "@/messages/load";
import { SearchPalette } from "./search-palette";

const NAMESPACES: readonly Namespace[] = ["vocabulary", "view", "search"];

/** The dialog of the search, and the words of a language for it. */
export type Palette = { SearchPalette: typeof SearchPalette; messages: Record<string, Record<string, unknown>> };

/** What the dialog of the search is drawn with. */
export async function loadPalette(locale: Locale): Promise<Palette> {
	return { SearchPalette, messages: await loadMessages(locale, NAMESPACES) };
}
