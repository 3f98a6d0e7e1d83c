import { useLocale, useTranslations } from "next-intl";
import { PartialDate } from "@/components/ui/partial-date";
import { Section } from "@/components/ui/section";
import { languageName } from "@/lib/domain/values/format";
import { anchorOf, type References } from "./references";

/** Every source of the page by its number, with the facts that it supports. */
export function NumberedSources({ references }: { references: References }) {
	const t = useTranslations("project");
	const fields = useTranslations("fields");
	const locale = useLocale();
	return (
		<Section id="sources" title={t("sources")} note={t("sourcesNote")}>
			<ol className="m-0 list-none gap-x-10 p-0 text-sm md:columns-2">
				{[...references.values()].map(({ number, source, facts }) => (
					<li
						key={source.id}
						id={`source-${number}`}
						className="mb-3 flex break-inside-avoid gap-2 scroll-mt-16 target:bg-accent-soft"
					>
						<span className="w-6 shrink-0 text-right text-muted">{number}.</span>
						<div className="min-w-0">
							<a
								href={source.url}
								rel="external noopener"
								lang={source.language}
								className="inline-block py-0.5 [overflow-wrap:anywhere] print:after:content-['_('_attr(href)_')']"
							>
								{source.title}
							</a>
							<div className="text-muted text-xs">
								{source.publisher}, {source.publishedOn ? <PartialDate date={source.publishedOn} /> : t("undated")},{" "}
								{languageName(source.language, locale)}
								{source.retrievedOn && (
									<>
										, {t("retrieved")} <PartialDate date={source.retrievedOn} />
									</>
								)}
								{source.archivedUrl && (
									<>
										,{" "}
										<a href={source.archivedUrl} rel="external noopener">
											{t("archived")}
										</a>
									</>
								)}
								{" · "}
								{facts.map((fact, index) => (
									<span key={anchorOf(fact)}>
										{index > 0 && ", "}
										<a href={`#${anchorOf(fact)}`} className="whitespace-nowrap">
											<span aria-hidden="true">↑ </span>
											{fields(`fact.${fact.type}`, { number: fact.position + 1 })}
										</a>
									</span>
								))}
							</div>
						</div>
					</li>
				))}
			</ol>
		</Section>
	);
}
