import { useLocale, useTranslations } from "next-intl";
import { RailSection } from "@/components/ui/rail-section";
import { type MarkedRecord, SuggestMark } from "@/components/ui/suggest-mark";
import type { Participation } from "@/lib/domain/record/project-document";
import { countryName } from "@/lib/domain/values/format";
import { own } from "@/lib/domain/values/own";
import { ROLES } from "@/lib/domain/values/vocabulary";
import { CitationMarks } from "./citations";
import { OrganizationName } from "./organization-name";
import type { Shown } from "./project-href";
import { anchorOf, type References } from "./references";

/** Who takes part, by role; a name leads to that organization. `slugs` are by name. */
export function PartyList({
	participations,
	slugs,
	shown,
	references,
	of,
}: {
	participations: readonly Participation[];
	slugs: Readonly<Record<string, string>>;
	shown: Shown;
	references: References;
	of: MarkedRecord;
}) {
	const t = useTranslations();
	const locale = useLocale();
	const parties = participations.map((party, position) => ({ ...party, position }));
	const roles = ROLES.filter((role) => parties.some((party) => party.role === role));
	if (roles.length === 0) return null;
	return (
		<RailSection id="parties" title={t("project.parties")}>
			<dl className="m-0">
				{roles.map((role) => (
					<div key={role} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3 border-rule border-t py-1">
						<dt className="text-muted">{t(`vocabulary.role.${role}`)}</dt>
						{parties
							.filter((party) => party.role === role)
							.map(({ organization, country, citations, position }) => {
								return (
									<dd
										key={position}
										id={anchorOf({ type: "party", position })}
										className="col-start-2 m-0 scroll-mt-16 target:bg-accent-soft"
									>
										<OrganizationName name={organization} slug={own(slugs, organization)} shown={shown} />
										{country && (
											<abbr title={countryName(country, locale)} className="ml-1.5 text-muted text-xs no-underline">
												{country}
											</abbr>
										)}
										<CitationMarks citations={citations} references={references} />
										<SuggestMark
											of={of}
											path={`participations.${position}`}
											what={`${organization}, ${t(`vocabulary.role.${role}`)}`}
										/>
									</dd>
								);
							})}
					</div>
				))}
			</dl>
		</RailSection>
	);
}
