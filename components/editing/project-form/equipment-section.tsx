"use client";

import { useTyped } from "@/components/editing/form/behaviour/use-typed";
import { Citations } from "@/components/editing/form/fields/citations";
import { FieldList } from "@/components/editing/form/fields/field-list";
import { FieldRow } from "@/components/editing/form/fields/field-row";
import { LocalizedField } from "@/components/editing/form/fields/localized-field";
import { NumberField } from "@/components/editing/form/fields/number-field";
import { TextField } from "@/components/editing/form/fields/text-field";
import { VocabularyField } from "@/components/editing/form/fields/vocabulary-field";
import { textAt } from "@/components/editing/form/record/typed-form";
import { ENERGY_KINDS } from "@/lib/domain/values/vocabulary";
import { energyNote } from "./proposals";

const NEW_FACT = { citations: [{}] };

/** The lists of what the site is equipped with. */
export const EQUIPMENT_ROWS = { hardware: <HardwareRows />, energy: <EnergyRows /> };

/** Chips. */
function HardwareRows() {
	return (
		<FieldList name="hardware" newRow={NEW_FACT} shortcut="w" className="sm:col-span-12">
			{(row) => (
				<FieldRow>
					<TextField name={`${row}.vendor`} className="sm:col-span-4" />
					<TextField name={`${row}.model`} className="sm:col-span-5" />
					<NumberField name={`${row}.count`} className="sm:col-span-3" />
					<Citations of={row} />
				</FieldRow>
			)}
		</FieldList>
	);
}

/** Where the electricity comes from. */
function EnergyRows() {
	return (
		<FieldList name="energy" newRow={NEW_FACT} shortcut="g" className="sm:col-span-12">
			{(row) => (
				<FieldRow>
					<VocabularyField name={`${row}.kind`} words={ENERGY_KINDS} of="energy" className="sm:col-span-3" />
					<EnergyNote row={row} />
					<Citations of={row} />
				</FieldRow>
			)}
		</FieldList>
	);
}

function EnergyNote({ row }: { row: string }) {
	const kind = useTyped((texts) => textAt(texts, `${row}.kind`));
	return <LocalizedField name={`${row}.note`} rows={1} proposal={energyNote(kind)} className="sm:col-span-9" />;
}
