"use client";

import { useTranslations } from "next-intl";
import { FieldList } from "@/components/form/field-list";
import { FieldRow } from "@/components/form/field-row";
import { MoreFields } from "@/components/form/more-fields";
import { TextField } from "@/components/form/text-field";

/** The sources of a figure: which documents, and where in them. */
export function Citations({ of }: { of: string }) {
	const t = useTranslations("form");
	return (
		<FieldList name={`${of}.citations`} look="plain" shortcut="s" className="sm:col-span-12">
			{(row) => (
				<FieldRow>
					<TextField name={`${row}.source`} className="sm:col-span-12" />
					<MoreFields row={row} fields={["locator", "quote"]} label={t("placeAndQuote")} className="sm:col-span-12">
						<TextField name={`${row}.locator`} className="sm:col-span-4" />
						<TextField name={`${row}.quote`} rows={1} className="sm:col-span-8" />
					</MoreFields>
				</FieldRow>
			)}
		</FieldList>
	);
}
