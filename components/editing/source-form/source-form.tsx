"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { useWholeText } from "@/components/editing/form/behaviour/use-whole-text";
import type { FieldChoice } from "@/components/editing/form/fields/choice-field";
import { DateField } from "@/components/editing/form/fields/date-field";
import { TextField } from "@/components/editing/form/fields/text-field";
import { FormSection } from "@/components/editing/form/record/form-section";
import { RecordForm } from "@/components/editing/form/record/record-form";
import { type ReadPage, usePage } from "@/components/editing/source-picker/page-reading";
import { SourceFields } from "@/components/editing/source-picker/source-fields";
import type { PageMetadata } from "@/lib/domain/source/page-metadata";
import { SourceIdField } from "./source-id-field";

type Props = Omit<ComponentProps<typeof RecordForm>, "subject" | "sections" | "children"> & {
	languages: readonly FieldChoice[];
	/** Where copies of the document can be looked for; null for a new source. */
	lookForCopyHref: string | null;
	/** What its page said when the check of links read it, and when that was (ISO 8601); null if it wasn't. */
	page: (PageMetadata & { readAt: string }) | null;
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
				{isNew ? <NewDocument languages={languages} /> : <SourceFields {...readBefore(page)} languages={languages} />}
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

/** What is asked of a new document; its page is read once its address is whole, where pages are. */
function NewDocument({ languages }: { languages: readonly FieldChoice[] }) {
	return <SourceFields read={usePage(useWholeText("url"))} languages={languages} />;
}

function readBefore(page: Props["page"]): { read: ReadPage; readOn: string | null } {
	if (page === null) return { read: { status: "none", page: null }, readOn: null };
	return { read: { status: "read", page: { ...page, publisher: null } }, readOn: page.readAt.slice(0, 10) };
}
