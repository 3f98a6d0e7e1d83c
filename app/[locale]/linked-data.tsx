import { linkedData, linkedDataText } from "@/lib/charts/share/linked-data";
import { shareWords } from "@/lib/charts/share/share-words";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { sharedFrom } from "./shared-from";

/** What a page is about, as linked data for programs that read it; the same for all views of a page. */
export async function LinkedData({ path, locale }: { path: string; locale: Locale }) {
	const of = await sharedFrom(path.split("/").slice(1), {}, locale);
	if (!of) return null;
	const { page, from, words } = of;
	const thing = linkedData(page, shareWords(page, from.dataset, from.today, words), { ...from, words });
	if (!thing) return null;
	const html = { __html: linkedDataText(thing) };
	// biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which every sign that means something in HTML is escaped
	return <script type="application/ld+json" dangerouslySetInnerHTML={html} />;
}
