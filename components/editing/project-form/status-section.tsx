"use client";

import { useTranslations } from "next-intl";
import { Citations } from "@/components/editing/form/fields/citations";
import { DateField } from "@/components/editing/form/fields/date-field";
import { MoreFields } from "@/components/editing/form/fields/more-fields";
import { VocabularyField } from "@/components/editing/form/fields/vocabulary-field";
import { STATUS_BASES, STATUSES } from "@/lib/domain/values/vocabulary";

/** How far the project has come, where that is from, and when it was first announced. */
export function StatusSection() {
	const t = useTranslations("fields");
	return (
		<>
			<VocabularyField name="status" words={STATUSES} of="status" className="sm:col-span-6" />
			<DateField name="announcedOn" className="sm:col-span-6" />
			<VocabularyField name="statusBasis" words={STATUS_BASES} of="statusBasis" className="sm:col-span-6" />
			<DateField name="statusAsOf" className="sm:col-span-6" />
			<Citations field="statusCitations" />
			<MoreFields row="" fields={["announcedCitations"]} label={t("announcedCitations")} className="sm:col-span-12">
				<Citations field="announcedCitations" />
			</MoreFields>
		</>
	);
}
