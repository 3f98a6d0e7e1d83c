import { getTranslations } from "next-intl/server";
import { linkedData, linkedDataText } from "@/lib/charts/share/linked-data";
import { shareWords } from "@/lib/charts/share/share-words";
import { readSharedPage } from "@/lib/charts/share/shared-page";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { knownDataset } from "@/lib/server/queries/dataset/known-dataset";
import { siteUrl } from "@/lib/server/site-url";
import { today } from "@/lib/server/today";

/** What a page is about, as linked data for programs that read it; the same for all views of a page. */
export async function LinkedData({ path, locale }: { path: string; locale: Locale }) {
	const { dataset, changedOn } = await knownDataset();
	const page = readSharedPage(path, {}, dataset);
	if (!page) return null;
	const t = await getTranslations({ locale });
	const words = { locale, t: (key: string, values?: Record<string, string | number>) => t(key, values) };
	const shared = shareWords(page, dataset, today(), words);
	const thing = linkedData(page, shared, { dataset, changedOn, origin: siteUrl().origin, words });
	if (!thing) return null;
	const html = { __html: linkedDataText(thing) };
	// biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which every sign that means something in HTML is escaped
	return <script type="application/ld+json" dangerouslySetInnerHTML={html} />;
}
