"use client";

import { CheckboxField } from "@/components/editing/form/fields/checkbox-field";
import { Citations } from "@/components/editing/form/fields/citations";
import { DateField } from "@/components/editing/form/fields/date-field";
import { FieldList } from "@/components/editing/form/fields/field-list";
import { FieldRow } from "@/components/editing/form/fields/field-row";
import { NumberField } from "@/components/editing/form/fields/number-field";

const NEW_ESTIMATE = { citations: [{}] };

/** Third parties' estimates of the whole site. */
export function EstimatesSection() {
	return (
		<FieldList name="siteEstimates" newRow={NEW_ESTIMATE} isTitled={false} className="sm:col-span-12">
			{(row) => (
				<FieldRow>
					<DateField name={`${row}.asOf`} className="sm:col-span-3" />
					<NumberField name={`${row}.itMw`} className="sm:col-span-3" />
					<NumberField name={`${row}.facilityMw`} className="sm:col-span-3" />
					<CheckboxField name={`${row}.forecast`} className="sm:col-span-3" />
					<Citations of={row} />
				</FieldRow>
			)}
		</FieldList>
	);
}
