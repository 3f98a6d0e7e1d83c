"use client";

import { useTranslations } from "next-intl";
import { Citations } from "@/components/editing/form/fields/citations";
import { DateField } from "@/components/editing/form/fields/date-field";
import { FieldList } from "@/components/editing/form/fields/field-list";
import { FieldRow } from "@/components/editing/form/fields/field-row";
import { LocalizedField } from "@/components/editing/form/fields/localized-field";
import { MoreFields } from "@/components/editing/form/fields/more-fields";
import { NumberField } from "@/components/editing/form/fields/number-field";
import { VocabularyField } from "@/components/editing/form/fields/vocabulary-field";
import { ASSERTIONS, CAPACITY_KINDS, RANKS, STATUS_BASES, STATUSES } from "@/lib/domain/values/vocabulary";
import { CapacitySum } from "./capacity-sum";
import { phaseName } from "./proposals";

const NEW_CLAIM = { assertion: "reported", rank: "normal", citations: [{}] };
const NEW_PHASE = { status: "announced", statusBasis: "declared", claims: [NEW_CLAIM], citations: [{}] };

/** The increments of the site, each with its figures in MW. */
export function PhasesSection() {
	return (
		<>
			<FieldList name="phases" newRow={NEW_PHASE} shortcut="p" isTitled={false} className="sm:col-span-12">
				{(row, index) => (
					<FieldRow>
						<LocalizedField name={`${row}.name`} proposal={phaseName(index)} className="sm:col-span-12" />
						<VocabularyField name={`${row}.status`} words={STATUSES} of="status" className="sm:col-span-6" />
						<DateField name={`${row}.operationalOn`} className="sm:col-span-6" />
						<StatusEvidence row={row} />
						<Citations of={row} />
						<FieldList name={`${row}.claims`} newRow={NEW_CLAIM} shortcut="c" className="sm:col-span-12">
							{(claim) => <ClaimFields row={claim} />}
						</FieldList>
					</FieldRow>
				)}
			</FieldList>
			<CapacitySum />
		</>
	);
}

/** What few phases need beside their status: who says so, since when it is known, and by which documents. */
function StatusEvidence({ row }: { row: string }) {
	const t = useTranslations("form");
	return (
		<MoreFields
			row={row}
			fields={["statusBasis", "statusAsOf", "statusCitations"]}
			usual={{ statusBasis: "declared" }}
			label={t("statusFrom")}
			className="sm:col-span-12"
		>
			<VocabularyField name={`${row}.statusBasis`} words={STATUS_BASES} of="statusBasis" className="sm:col-span-6" />
			<DateField name={`${row}.statusAsOf`} className="sm:col-span-6" />
			<Citations of={row} field="statusCitations" />
		</MoreFields>
	);
}

function ClaimFields({ row }: { row: string }) {
	const t = useTranslations("form");
	return (
		<FieldRow>
			<NumberField name={`${row}.capacityMw`} className="sm:col-span-3" />
			<VocabularyField name={`${row}.capacityKind`} words={CAPACITY_KINDS} of="kind" className="sm:col-span-5" />
			<VocabularyField name={`${row}.assertion`} words={ASSERTIONS} of="assertion" className="sm:col-span-4" />
			<Citations of={row} />
			<MoreFields row={row} fields={["capacityMwLow", "capacityMwHigh"]} label={t("range")} className="sm:col-span-12">
				<NumberField name={`${row}.capacityMwLow`} className="sm:col-span-3" />
				<NumberField name={`${row}.capacityMwHigh`} className="sm:col-span-3" />
			</MoreFields>
			<MoreFields
				row={row}
				fields={["rank", "rankReason"]}
				usual={{ rank: "normal" }}
				label={t("rankAndReason")}
				className="sm:col-span-12"
			>
				<VocabularyField name={`${row}.rank`} words={RANKS} of="rank" className="sm:col-span-4" />
				<LocalizedField name={`${row}.rankReason`} rows={1} className="sm:col-span-8" />
			</MoreFields>
		</FieldRow>
	);
}
