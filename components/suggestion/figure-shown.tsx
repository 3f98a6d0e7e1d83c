import { useLocale, useTranslations } from "next-intl";
import type { ChangeNames } from "@/components/changes/difference/change-names";
import { citationPlaces } from "@/lib/domain/record/cited-facts";
import { type Path, valueAt } from "@/lib/domain/record/path";
import type { Citation, Source } from "@/lib/domain/record/project-document";
import { formatPartialDate } from "@/lib/domain/values/format";
import { useFigureText } from "./figure-text";

/** The record that a suggestion is about and, of a figure, what the record says now and by which sources. */
export function FigureShown({
	name,
	href,
	otherHref,
	document,
	path,
	sources,
	names,
}: {
	name: string;
	/** Page of the record. */
	href: string;
	/** The form for anything else. */
	otherHref: string;
	document: unknown;
	path: Path | null;
	sources: readonly Source[];
	names: ChangeNames;
}) {
	const t = useTranslations("suggestion.about");
	const text = useFigureText(names);
	const cited = path ? sourcesOf(document, path, sources) : [];
	const line = "grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 border-rule border-t py-1.5";
	return (
		<section aria-label={t("heading")} className="border-ink border-t-2 pt-2 text-sm">
			<h2 className="mb-2 text-lg">{t("heading")}</h2>
			<dl className="m-0">
				<div className={line}>
					<dt className="text-muted">{t("record")}</dt>
					<dd className="m-0">
						<a href={href} className="inline-block min-h-6 font-semibold">
							{name}
						</a>
					</dd>
				</div>
				{path && (
					<>
						<div className={line}>
							<dt className="text-muted">{t("figure")}</dt>
							<dd className="m-0">{text.place(document, path)}</dd>
						</div>
						<div className={line}>
							<dt className="text-muted">{t("value")}</dt>
							<dd className="m-0 font-semibold font-serif text-lg [overflow-wrap:anywhere]" data-current-value="">
								{text.value(document, path)}
							</dd>
						</div>
						<div className={line}>
							<dt className="text-muted">{t("source", { count: cited.length })}</dt>
							<dd className="m-0">
								{cited.length === 0 && <span className="text-muted">{t("noSource")}</span>}
								<ul className="m-0 list-none p-0">
									{cited.map((source) => (
										<SourceLine key={source.id} source={source} />
									))}
								</ul>
							</dd>
						</div>
					</>
				)}
			</dl>
			<p className="m-0 border-rule border-t pt-1.5">
				<a href={otherHref} className="inline-block min-h-6">
					{t("change")}
				</a>
			</p>
		</section>
	);
}

function SourceLine({ source: { url, title, publisher, publishedOn, language } }: { source: Source }) {
	const locale = useLocale();
	return (
		<li className="[overflow-wrap:anywhere]">
			<a href={url} rel="external noopener" lang={language} className="inline-block min-h-6">
				{title}
			</a>{" "}
			<span className="text-muted text-xs">
				{publisher}
				{publishedOn && `, ${formatPartialDate(publishedOn, locale, "short")}`}
			</span>
		</li>
	);
}

/** The sources of the figure, or of the nearest thing around it that has some. */
function sourcesOf(document: unknown, path: Path, sources: readonly Source[]): Source[] {
	const cited = citationPlaces(document, path).map((place) => valueAt(document, place) as Citation[]);
	const ids = new Set(cited.find((citations) => citations.length > 0)?.map(({ source }) => source));
	return sources.filter(({ id }) => ids.has(id));
}
