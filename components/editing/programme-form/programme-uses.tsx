import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { StatusMark } from "@/components/ui/status-mark";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import { countryName } from "@/lib/domain/values/format";
import type { Status } from "@/lib/domain/values/vocabulary";
import { fieldHref } from "../queue/field-href";
import { RowLink } from "../queue/row-link";

type Belonging = { slug: string; name: string; country: string; status: string };

type Inner = { slug: string; name: LocalizedText; country: string | null };

/** The projects and the programmes that belong to a programme; each leads to the field that says so. */
export function ProgrammeUses({
	projects,
	programmes,
}: {
	projects: readonly Belonging[];
	programmes: readonly Inner[];
}) {
	const t = useTranslations("records");
	const kind = useTranslations("changes.subject");
	const locale = useLocale();
	const count = projects.length + programmes.length;
	return (
		<Section id="uses" title={t("uses.programme", { count })}>
			{count === 0 && <p className="m-0 text-muted text-sm">{t("uses.noProjects")}</p>}
			<ul className="m-0 list-none p-0 text-sm">
				{programmes.map(({ slug, name, country }) => (
					<li key={`programme ${slug}`} className={LINE}>
						<RowLink href={fieldHref("programmes", slug, ["within"], locale)} strong>
							{name[locale]}
						</RowLink>
						{country && <span className="text-muted">{countryName(country, locale)}</span>}
						<span className="text-muted">{kind("programme")}</span>
					</li>
				))}
				{projects.map(({ slug, name, country, status }) => (
					<li key={slug} className={LINE}>
						<RowLink href={fieldHref("projects", slug, ["programmes"], locale)} strong>
							{name}
						</RowLink>
						<span className="text-muted">{countryName(country, locale)}</span>
						<StatusMark status={status as Status} />
					</li>
				))}
			</ul>
		</Section>
	);
}

const LINE = "flex flex-wrap items-baseline gap-x-4 border-rule border-t py-1";
