"use client";

import { Citations } from "@/components/editing/form/fields/citations";
import { DateField } from "@/components/editing/form/fields/date-field";
import { FieldList } from "@/components/editing/form/fields/field-list";
import { FieldRow } from "@/components/editing/form/fields/field-row";
import { LocalizedField } from "@/components/editing/form/fields/localized-field";
import { VocabularyField } from "@/components/editing/form/fields/vocabulary-field";
import { EVENT_KINDS } from "@/lib/domain/values/vocabulary";

const NEW_EVENT = { citations: [{}] };

/** Dated milestones. */
export function EventsSection() {
	return (
		<FieldList name="events" newRow={NEW_EVENT} shortcut="e" isTitled={false} className="sm:col-span-12">
			{(row) => (
				<FieldRow>
					<DateField name={`${row}.date`} className="sm:col-span-6" />
					<VocabularyField name={`${row}.kind`} words={EVENT_KINDS} of="event" className="sm:col-span-6" />
					<LocalizedField name={`${row}.note`} rows={2} className="sm:col-span-12" />
					<Citations of={row} />
				</FieldRow>
			)}
		</FieldList>
	);
}
