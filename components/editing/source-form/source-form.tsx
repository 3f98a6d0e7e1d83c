"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { ChoiceField, type FieldChoice } from "@/components/editing/form/fields/choice-field";
import { DateField } from "@/components/editing/form/fields/date-field";
import { TextField } from "@/components/editing/form/fields/text-field";
import { FormSection } from "@/components/editing/form/record/form-section";
import { RecordForm } from "@/components/editing/form/record/record-form";
import { PageProposals } from "./page-proposals";
import { SourceIdField } from "./source-id-field";

type Props = Omit<ComponentProps<typeof RecordForm>, "subject" | "sections" | "children"> & {
	languages: readonly FieldChoice[];
	/** Where copies of the document can be looked for; null for a new source. */
	lookForCopyHref: string | null;
	/** What its page said when it was read, where the record says otherwise. */
	page?: ComponentProps<typeof PageProposals>;
};

/** The form of one source. */
export function SourceForm({ languages, lookForCopyHref, page, ...form }: Props) {
	const t = useTranslations("records");
	const locale = useLocale();
	const isNew = form.draft.baseVersion === null;
	const sections = [
		{
			id: "document",
			title: t("section.document"),
			fields: ["url", "title", "publisher", "publishedOn", "language", "id"],
		},
		{ id: "copies", title: t("section.copies"), fields: ["retrievedOn", "archivedUrl"] },
	];
	return (
		<RecordForm subject="source" sections={sections} {...form}>
			<FormSection id="document" title={t("section.document")}>
				<TextField name="url" inputMode="url" className="sm:col-span-12" />
				<TextField name="title" className="sm:col-span-12" />
				<TextField name="publisher" className="sm:col-span-5" />
				<DateField name="publishedOn" className="sm:col-span-4" />
				<ChoiceField name="language" choices={languages} className="sm:col-span-3" />
				{page && <PageProposals {...page} />}
				<SourceIdField isNew={isNew} locale={locale} className="sm:col-span-12" />
			</FormSection>
			<FormSection id="copies" title={t("section.copies")} note={t("section.copiesNote")}>
				<DateField name="retrievedOn" className="sm:col-span-4" />
				<TextField
					name="archivedUrl"
					inputMode="url"
					className="sm:col-span-8"
					hint={
						lookForCopyHref && (
							<a href={lookForCopyHref} className="inline-flex min-h-6 items-center">
								{t("link.lookForCopy")}
							</a>
						)
					}
				/>
			</FormSection>
		</RecordForm>
	);
}
