import { useLocale, useTranslations } from "next-intl";
import { CompareLink } from "@/components/compare/compare-link";
import type { ProjectDocument } from "@/lib/domain/record/project-document";
import { countryName } from "@/lib/domain/values/format";
import { DEFAULT_VIEW } from "@/lib/domain/view/view";
import { hrefIn, type Shown } from "./project-href";

/** Name, place and summary of a project: the headline and its standfirst. */
export function ProjectHead({ document, shown }: { document: ProjectDocument; shown: Shown }) {
	const t = useTranslations();
	const locale = useLocale();
	const country = hrefIn(shown, locale, `/countries/${document.country}`);
	return (
		<header className="pt-6">
			<nav aria-label={t("project.breadcrumb")} className="text-sm">
				<a href={hrefIn(shown, locale, "/projects")}>{t("layout.projects")}</a>
				<span aria-hidden="true" className="text-muted">
					{" / "}
				</span>
				<a href={country}>{countryName(document.country, locale)}</a>
			</nav>
			<h1 className="mt-2 text-3xl leading-tight sm:text-[2.75rem]">{document.name}</h1>
			<p className="m-0 mt-2 text-muted">
				{[document.locality, document.admin1, countryName(document.country, locale)].filter(Boolean).join(", ")}
				{document.aliases.length > 0 && (
					<span className="block text-sm">{t("project.alsoKnownAs", { names: document.aliases.join(", ") })}</span>
				)}
			</p>
			<p className="m-0 mt-4 max-w-[70ch] font-serif sm:text-lg">{document.summary[locale]}</p>
			<CompareLink
				noun="project"
				of={document.slug}
				name={document.name}
				view={{ ...DEFAULT_VIEW, ...shown }}
				className="text-sm"
			/>
		</header>
	);
}
