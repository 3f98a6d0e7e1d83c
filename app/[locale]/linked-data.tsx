import { linkedData, linkedDataText } from "@/lib/charts/share/linked-data";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { sharedWordsOf } from "./shared-from";

/** What a page is about, as linked data for programs that read it; the same for all views of a page. */
export async function LinkedData({ path, locale }: { path: string; locale: Locale }) {
	const of = await sharedWordsOf(path, "", locale);
	if (!of) return null;
	const { page, from, words, shared } = of;
	const thing = linkedData(page, shared, { ...from, words });
	if (!thing) return null;
	const html = { __html: linkedDataText(thing) };
	// biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which every sign that means something in HTML is escaped
	return <script type="application/ld+json" dangerouslySetInnerHTML={html} />;
}
