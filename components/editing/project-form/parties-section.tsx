"use client";

import { ChoiceField } from "@/components/editing/form/fields/choice-field";
import { Citations } from "@/components/editing/form/fields/citations";
import { FieldList } from "@/components/editing/form/fields/field-list";
import { FieldRow } from "@/components/editing/form/fields/field-row";
import { VocabularyField } from "@/components/editing/form/fields/vocabulary-field";
import { OrganizationField } from "@/components/editing/organization-picker/organization-field";
import { CiteMany } from "@/components/editing/source-picker/cite-many";
import { ROLES } from "@/lib/domain/values/vocabulary";
import type { ProjectChoices } from "./choices";
import { SeveralParties } from "./several-parties";

const NEW_PARTY = { citations: [{}] };

/** Who does what in the project. */
export function PartiesSection({
	countries,
	citeHref,
}: {
	countries: ProjectChoices["countries"];
	/** The page where sources are given without scripts; null for a new record. */
	citeHref: string | null;
}) {
	return (
		<>
			<FieldList name="participations" newRow={NEW_PARTY} shortcut="o" isTitled={false} className="sm:col-span-12">
				{(row, index) => (
					<FieldRow>
						<SeveralParties row={row} index={index} newRow={NEW_PARTY}>
							<OrganizationField name={`${row}.organization`} className="sm:col-span-5" />
							<VocabularyField name={`${row}.role`} words={ROLES} of="role" className="sm:col-span-3" />
							<ChoiceField name={`${row}.country`} choices={countries} mayBeEmpty className="sm:col-span-4" />
						</SeveralParties>
						<Citations of={row} />
					</FieldRow>
				)}
			</FieldList>
			<CiteMany kind="participations" href={citeHref} />
		</>
	);
}
