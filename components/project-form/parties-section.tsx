"use client";

import { ChoiceField } from "@/components/form/choice-field";
import { Citations } from "@/components/form/citations";
import { FieldList } from "@/components/form/field-list";
import { FieldRow } from "@/components/form/field-row";
import { VocabularyField } from "@/components/form/vocabulary-field";
import { OrganizationField } from "@/components/organization-picker/organization-field";
import { ROLES } from "@/lib/domain/values/vocabulary";
import type { ProjectChoices } from "./choices";

const NEW_PARTY = { citations: [{}] };

/** Who does what in the project. */
export function PartiesSection({ countries }: { countries: ProjectChoices["countries"] }) {
	return (
		<FieldList name="participations" newRow={NEW_PARTY} shortcut="o" isTitled={false} className="sm:col-span-12">
			{(row) => (
				<FieldRow>
					<OrganizationField name={`${row}.organization`} className="sm:col-span-5" />
					<VocabularyField name={`${row}.role`} words={ROLES} of="role" className="sm:col-span-3" />
					<ChoiceField name={`${row}.country`} choices={countries} mayBeEmpty className="sm:col-span-4" />
					<Citations of={row} />
				</FieldRow>
			)}
		</FieldList>
	);
}
