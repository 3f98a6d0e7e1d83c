"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { AlikeNotice } from "@/components/editing/form/behaviour/alike-notice";
import { AmountField } from "@/components/editing/form/fields/amount-field";
import { ChoiceField, type FieldChoice } from "@/components/editing/form/fields/choice-field";
import { CurrencyField } from "@/components/editing/form/fields/currency-field";
import { DateField } from "@/components/editing/form/fields/date-field";
import { LocalizedField } from "@/components/editing/form/fields/localized-field";
import { SlugField } from "@/components/editing/form/fields/slug-field";
import { VocabularyField } from "@/components/editing/form/fields/vocabulary-field";
import { FormSection } from "@/components/editing/form/record/form-section";
import { RecordForm } from "@/components/editing/form/record/record-form";
import { QUALIFIERS } from "@/lib/domain/values/vocabulary";
import { ProgrammeCitations } from "./programme-citations";

/** The groups of fields in the order of the form, with the fields that stand in each. */
const AMOUNT = ["amount", "qualifier", "currency", "amountLow", "amountHigh"] as const;
const SECTIONS = {
	envelope: ["name", "slug", "country", "announcedOn", ...AMOUNT, "within"],
	texts: ["summary"],
	sources: ["citations"],
} as const;

type Props = Omit<ComponentProps<typeof RecordForm>, "subject" | "sections" | "children"> & {
	choices: {
		countries: readonly FieldChoice[];
		currencies: readonly string[];
		programmes: readonly FieldChoice[];
	};
};

/** The form of one programme. */
export function ProgrammeForm({ choices, ...form }: Props) {
	const t = useTranslations("records.section");
	const ids = Object.keys(SECTIONS) as (keyof typeof SECTIONS)[];
	const sections = ids.map((id) => ({ id, title: t(id), fields: SECTIONS[id] }));
	return (
		<RecordForm subject="programme" sections={sections} {...form}>
			<FormSection id="envelope" title={t("envelope")} note={t("envelopeNote")}>
				<LocalizedField name="name" className="sm:col-span-12" />
				<SlugField from="name.en" isNew={form.draft.baseVersion === null} className="sm:col-span-6" />
				<ChoiceField name="country" choices={choices.countries} mayBeEmpty className="sm:col-span-6" />
				<AlikeNotice nameField="name.en" />
				<AmountField name="amount" className="sm:col-span-4" />
				<VocabularyField name="qualifier" words={QUALIFIERS} of="qualifier" className="sm:col-span-2" />
				<CurrencyField name="currency" codes={choices.currencies} className="sm:col-span-3" />
				<DateField name="announcedOn" className="sm:col-span-3" />
				<AmountField name="amountLow" className="sm:col-span-4" />
				<AmountField name="amountHigh" className="sm:col-span-4" />
				<ChoiceField name="within" choices={choices.programmes} mayBeEmpty className="sm:col-span-12" />
			</FormSection>
			<FormSection id="texts" title={t("texts")}>
				<LocalizedField name="summary" rows={4} className="sm:col-span-12" />
			</FormSection>
			<FormSection id="sources" title={t("sources")} note={t("sourcesNote")}>
				<ProgrammeCitations />
			</FormSection>
		</RecordForm>
	);
}
