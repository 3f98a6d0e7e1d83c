"use client";

import { useTranslations } from "next-intl";
import { FieldList } from "@/components/editing/form/fields/field-list";
import { FieldRow } from "@/components/editing/form/fields/field-row";
import { MoreFields } from "@/components/editing/form/fields/more-fields";
import { TextField } from "@/components/editing/form/fields/text-field";

/** The sources of the programme as a whole, which is no row of a list. */
export function ProgrammeCitations() {
	const t = useTranslations("form");
	return (
		<FieldList name="citations" look="plain" shortcut="s" newRow={{}} isTitled={false} className="sm:col-span-12">
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
