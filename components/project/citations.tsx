import { useLocale, useTranslations } from "next-intl";
import type { Citation } from "@/lib/domain/record/project-document";
import { formatPartialDate, languageName } from "@/lib/domain/values/format";
import type { References } from "./references";

type Props = { citations: readonly Citation[]; references: References };

/** The numbers of the sources, right behind the figure that they support. */
export function CitationMarks({ citations, references }: Props) {
	const t = useTranslations("project");
	const cited = [...new Set(citations.flatMap((citation) => references.get(citation.source) ?? []))].sort(
		(a, b) => a.number - b.number,
	);
	return (
		<span className="whitespace-nowrap font-normal text-xs">
			{cited.map(({ number, source }) => (
				<a
					key={number}
					href={`#source-${number}`}
					aria-label={t("sourceNumber", { number, publisher: source.publisher })}
					className="inline-block min-w-6 text-center align-super text-[0.6875rem] no-underline hover:underline"
				>
					[{number}]
				</a>
			))}
		</span>
	);
}

/** The sources of a fact in a line: publisher and date open the document, language and number stand beside. */
export function CitationLine({ citations, references }: Props) {
	const t = useTranslations("project");
	const locale = useLocale();
	const known = citations.flatMap((citation) => {
		const reference = references.get(citation.source);
		return reference ? [{ citation, ...reference }] : [];
	});
	// What says no more than that the document is cited stands only where nothing says more of it.
	const says = ({ citation: { locator, quote } }: (typeof known)[number]) => locator !== null || quote !== null;
	const telling = known.filter(
		(one) => says(one) || !known.some((other) => other.number === one.number && says(other)),
	);
	const unique = telling.filter(
		({ citation, number }, index) =>
			telling.findIndex((other) => other.number === number && other.citation.locator === citation.locator) === index,
	);
	return (
		<ul className="m-0 mt-1 flex list-none flex-wrap gap-x-3 p-0 text-muted text-xs">
			{unique.map(({ citation, number, source }) => (
				<li key={`${number} ${citation.locator}`} className="before:content-['—_']">
					<a href={source.url} rel="external noopener" title={source.title}>
						{source.publisher}
						{source.publishedOn && `, ${formatPartialDate(source.publishedOn, locale, "short")}`}
					</a>{" "}
					{!source.publishedOn && `${t("undated")} `}
					<abbr title={languageName(source.language, locale)} className="uppercase no-underline">
						{source.language}
					</abbr>
					{citation.locator && `, ${citation.locator}`}
					{source.archivedUrl && (
						<>
							{" "}
							<a href={source.archivedUrl} rel="external noopener">
								{t("archived")}
							</a>
						</>
					)}{" "}
					<a href={`#source-${number}`} aria-label={t("sourceNumber", { number, publisher: source.publisher })}>
						[{number}]
					</a>
					{citation.quote && (
						<q lang={source.language} className="block italic">
							{citation.quote}
						</q>
					)}
				</li>
			))}
		</ul>
	);
}
