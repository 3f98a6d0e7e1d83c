import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import { NO_NAMES } from "../../changes/difference/change-names";
import { usePlaceText } from "../../changes/difference/use-place-text";
import { fieldHref } from "../queue/field-href";
import { RowLink } from "../queue/row-link";

type Uses = {
	projects: readonly { slug: string; name: string; places: readonly (string | number)[][]; document: unknown }[];
	programmes: readonly { slug: string; name: LocalizedText }[];
};

/** What cites a source: projects with the places, each a link to its field, and programmes. */
export function SourceUses({ uses: { projects, programmes } }: { uses: Uses }) {
	const t = useTranslations("records");
	const subject = useTranslations("changes.subject");
	const locale = useLocale();
	const placeText = usePlaceText(NO_NAMES);
	const isFact = (place: (string | number)[]) => typeof place.at(-1) === "number";
	const fieldOf = (place: (string | number)[]) => (isFact(place) ? [...place, "citations"] : place);
	const words = (place: (string | number)[], document: unknown) => {
		// "changed": a row is named by what it says, not by its number alone.
		const change = { path: fieldOf(place), kind: "changed", before: null, after: null } as const;
		const parts = placeText(change, document);
		return (isFact(place) ? parts.slice(0, -1) : parts).join(" · ");
	};
	return (
		<Section id="uses" title={t("uses.source", { count: projects.length + programmes.length })}>
			{projects.length + programmes.length === 0 && <p className="m-0 text-muted text-sm">{t("uses.notCited")}</p>}
			<ul className="m-0 list-none p-0 text-sm">
				{projects.map(({ slug, name, places, document }) => (
					<li key={slug} className="border-rule border-t py-1">
						<RowLink href={`/${locale}/admin/projects/${slug}`} strong>
							{name}
						</RowLink>
						<ul className="m-0 list-none p-0 pl-4">
							{places.map((place) => (
								<li key={place.join(".")} className="[overflow-wrap:anywhere]">
									<a href={fieldHref("projects", slug, fieldOf(place), locale)} className="inline-block min-h-6 py-0.5">
										{words(place, document)}
									</a>
								</li>
							))}
						</ul>
					</li>
				))}
				{programmes.map(({ slug, name }) => (
					<li key={slug} className="flex flex-wrap items-baseline gap-x-4 border-rule border-t py-1">
						<RowLink href={`/${locale}/admin/programmes/${slug}#sources`} strong>
							{name[locale]}
						</RowLink>
						<span className="text-muted">{subject("programme")}</span>
					</li>
				))}
			</ul>
		</Section>
	);
}
