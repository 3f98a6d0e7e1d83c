"use client";

import { useField } from "@conform-to/react";
import { useTranslations } from "next-intl";
import { AmountField } from "@/components/editing/form/fields/amount-field";
import { CheckboxField } from "@/components/editing/form/fields/checkbox-field";
import { Citations } from "@/components/editing/form/fields/citations";
import { CurrencyField } from "@/components/editing/form/fields/currency-field";
import { DateField } from "@/components/editing/form/fields/date-field";
import { FieldList } from "@/components/editing/form/fields/field-list";
import { FieldRow } from "@/components/editing/form/fields/field-row";
import { LocalizedField } from "@/components/editing/form/fields/localized-field";
import { MoreFields } from "@/components/editing/form/fields/more-fields";
import { VocabularyField } from "@/components/editing/form/fields/vocabulary-field";
import { OrganizationField } from "@/components/editing/organization-picker/organization-field";
import { isBlank } from "@/lib/domain/typed/typed-values";
import { INVESTMENT_BASES, INVESTMENT_STAGES, QUALIFIERS, RANKS } from "@/lib/domain/values/vocabulary";
import type { ProjectChoices } from "./choices";
import { ConversionLine } from "./conversion-line";
import { TypedMoneySum } from "./typed-money-sum";

const NEW_INVESTMENT = {
	qualifier: "exact",
	stage: "announced",
	rank: "normal",
	counted: "on",
	investors: [""],
	citations: [{}],
};

/** Amounts, each as it was announced. */
export function MoneySection({ currencies }: { currencies: ProjectChoices["currencies"] }) {
	const t = useTranslations("form");
	return (
		<>
			<FieldList name="investments" newRow={NEW_INVESTMENT} shortcut="i" isTitled={false} className="sm:col-span-12">
				{(row, index) => (
					<FieldRow>
						<AmountField name={`${row}.amount`} className="sm:col-span-4" />
						<VocabularyField name={`${row}.qualifier`} words={QUALIFIERS} of="qualifier" className="sm:col-span-2" />
						<CurrencyField name={`${row}.currency`} codes={currencies} className="sm:col-span-3" />
						<DateField name={`${row}.announcedOn`} className="sm:col-span-3" />
						<ConversionLine row={row} />
						<VocabularyField
							name={`${row}.basis`}
							words={INVESTMENT_BASES}
							of="basis"
							proposed="unspecified"
							className="sm:col-span-4"
						/>
						<VocabularyField name={`${row}.stage`} words={INVESTMENT_STAGES} of="stage" className="sm:col-span-4" />
						<div className="flex flex-wrap content-start gap-x-4 sm:col-span-4 sm:pt-6">
							<CheckboxField name={`${row}.counted`} />
							<CheckboxField name={`${row}.disputed`} />
						</div>
						<FieldList name={`${row}.investors`} look="plain" newRow="" className="sm:col-span-12">
							{(investor) => <OrganizationField name={investor} isBare isMade={false} />}
						</FieldList>
						<Citations of={row} />
						<MoreFields row={row} fields={["amountLow", "amountHigh"]} label={t("range")} className="sm:col-span-12">
							<AmountField name={`${row}.amountLow`} className="sm:col-span-4" />
							<AmountField name={`${row}.amountHigh`} className="sm:col-span-4" />
						</MoreFields>
						<NotesAndRank row={row} isFirst={index === 0} />
					</FieldRow>
				)}
			</FieldList>
			<TypedMoneySum />
		</>
	);
}

/** How an amount stands to the others. Where a second one is added, that is what has to be said of it. */
function NotesAndRank({ row, isFirst }: { row: string; isFirst: boolean }) {
	const t = useTranslations("form");
	const [amount] = useField<string>(`${row}.amount`);
	return (
		<MoreFields
			row={row}
			fields={["countedNote", "note", "rank", "rankReason"]}
			usual={{ rank: "normal" }}
			isLikely={!isFirst && isBlank(amount.initialValue)}
			label={t("notesAndRank")}
			className="sm:col-span-12"
		>
			<LocalizedField name={`${row}.countedNote`} rows={1} className="sm:col-span-12" />
			<LocalizedField name={`${row}.note`} rows={1} className="sm:col-span-12" />
			<VocabularyField name={`${row}.rank`} words={RANKS} of="rank" className="sm:col-span-4" />
			<LocalizedField name={`${row}.rankReason`} rows={1} className="sm:col-span-8" />
		</MoreFields>
	);
}
