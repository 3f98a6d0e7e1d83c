import { useWords } from "@/components/view-bar/use-words";
import { PICTURE, pageHead } from "@/lib/charts/share/page-head";
import { shareWords } from "@/lib/charts/share/share-words";
import { readSharedPage } from "@/lib/charts/share/shared-page";
import type { ViewAnswer } from "@/lib/domain/figures/answer";

/**
 * What the head says of a page that is nothing but its live region, as Next writes it of all other pages: React moves it
 * there. It follows the view, and is drawn with it in front of the application, from the same answer.
 */
export function ServedHead({ path, search, answer, origin }: Props) {
	const words = useWords();
	const page = readSharedPage(path, new URLSearchParams(search), answer.dataset);
	if (!page) return null;
	const shared = shareWords(page, answer.dataset, answer.today, words, answer);
	const head = pageHead(page, shared, words);
	const absolute = (href: string) => `${origin}${href}`;
	const properties: [string, string][] = [
		["og:title", head.title],
		["og:description", head.description],
		["og:url", absolute(head.canonical)],
		["og:site_name", words.t("common.siteName")],
		["og:locale", head.openGraphLocale],
		["og:type", "website"],
		["og:image", absolute(head.picture.href)],
		["og:image:type", "image/png"],
		["og:image:width", String(PICTURE.width)],
		["og:image:height", String(PICTURE.height)],
		["og:image:alt", head.picture.alt],
	];
	return (
		<>
			<meta name="description" content={head.description} />
			<link rel="canonical" href={absolute(head.canonical)} />
			{head.languages.map(({ code, href }) => (
				<link key={code} rel="alternate" hrefLang={code} href={absolute(href)} />
			))}
			{properties.map(([property, content]) => (
				<meta key={property} property={property} content={content} />
			))}
			<meta name="twitter:card" content="summary_large_image" />
		</>
	);
}

type Props = {
	/** Without the language. */
	path: string;
	search: string;
	answer: ViewAnswer;
	/** The site's own address. */
	origin: string;
};
