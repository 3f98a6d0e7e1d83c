"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { AlikeNotice } from "@/components/editing/form/behaviour/alike-notice";
import { ChoiceField } from "@/components/editing/form/fields/choice-field";
import { FieldList } from "@/components/editing/form/fields/field-list";
import { SlugField } from "@/components/editing/form/fields/slug-field";
import { TextField } from "@/components/editing/form/fields/text-field";
import { FormSection } from "@/components/editing/form/record/form-section";
import { RecordForm } from "@/components/editing/form/record/record-form";
import type { OrganizationChoices } from "./choices";

type Props = Omit<ComponentProps<typeof RecordForm>, "subject" | "sections" | "children"> & {
	choices: OrganizationChoices;
};

/** The form of one organization. */
export function OrganizationForm({ choices, ...form }: Props) {
	const t = useTranslations("records.section");
	const sections = [
		{ id: "names", title: t("names"), fields: ["name", "slug", "aliases"] },
		{ id: "belonging", title: t("belonging"), fields: ["country", "parent"] },
	];
	return (
		<RecordForm subject="organization" sections={sections} {...form}>
			<FormSection id="names" title={t("names")} note={t("namesNote")}>
				<TextField name="name" className="sm:col-span-7" />
				<SlugField from="name" isNew={form.draft.baseVersion === null} className="sm:col-span-5" />
				<AlikeNotice nameField="name" />
				<FieldList name="aliases" look="plain" newRow="" shortcut="a" className="sm:col-span-12">
					{(row) => <TextField name={row} isBare />}
				</FieldList>
			</FormSection>
			<FormSection id="belonging" title={t("belonging")}>
				<ChoiceField name="country" choices={choices.countries} mayBeEmpty className="sm:col-span-5" />
				<ChoiceField name="parent" choices={choices.parents} mayBeEmpty className="sm:col-span-7" />
			</FormSection>
		</RecordForm>
	);
}
