import { useLocale, useTranslations } from "next-intl";
import { PartialDate } from "@/components/ui/partial-date";
import type { Programme, Source } from "@/lib/domain/record/project-document";
import { languageName } from "@/lib/domain/values/format";

/** The documents behind a programme: publisher, title, date, language, archived copy, and what they are quoted for. */
export function CitedDocuments({
	sources,
	citations,
}: {
	sources: readonly Source[];
	citations: Programme["citations"];
}) {
	const t = useTranslations("programme");
	const locale = useLocale();
	return (
		<ol className="list-decimal gap-x-10 pl-5 text-sm md:columns-2">
			{citations.map((citation) => {
				const source = sources.find((candidate) => candidate.id === citation.source);
				if (!source) return null;
				return (
					<li key={source.id} className="mb-3 break-inside-avoid" id={`source-${source.id}`}>
						<a href={source.url} rel="external" hrefLang={source.language} lang={source.language}>
							{source.title}
						</a>
						<div className="text-muted">
							{source.publisher}
							{" · "}
							{source.publishedOn ? <PartialDate date={source.publishedOn} /> : t("undated")}
							{" · "}
							{languageName(source.language, locale)}
							{source.archivedUrl && (
								<>
									{" · "}
									<a href={source.archivedUrl} rel="external">
										{t("archived")}
									</a>
								</>
							)}
						</div>
						{citation.locator && <div className="text-muted">{citation.locator}</div>}
						{citation.quote && <blockquote className="border-rule border-l-2 pl-3 italic">{citation.quote}</blockquote>}
					</li>
				);
			})}
		</ol>
	);
}
