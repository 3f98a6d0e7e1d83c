"use client";

import { AlikeNotice } from "@/components/editing/form/behaviour/alike-notice";
import { ChoiceField } from "@/components/editing/form/fields/choice-field";
import { FieldList } from "@/components/editing/form/fields/field-list";
import { SlugField } from "@/components/editing/form/fields/slug-field";
import { TextField } from "@/components/editing/form/fields/text-field";
import type { ProjectChoices } from "./choices";

/** What the project is called, and the envelopes that it belongs to. */
export function IdentitySection({ programmes, isNew }: { programmes: ProjectChoices["programmes"]; isNew: boolean }) {
	return (
		<>
			<TextField name="name" className="sm:col-span-7" />
			<SlugField from="name" isNew={isNew} className="sm:col-span-5" />
			<AlikeNotice nameField="name" />
			<FieldList name="programmes" look="plain" newRow="" className="sm:col-span-12">
				{(row) => <ChoiceField name={row} choices={programmes} mayBeEmpty isBare />}
			</FieldList>
			<FieldList name="aliases" look="plain" newRow="" className="sm:col-span-12">
				{(row) => <TextField name={row} isBare />}
			</FieldList>
		</>
	);
}
