"use client";

import { useTranslations } from "next-intl";
import { SourcePicker } from "../../source-picker/source-picker";
import { FieldList } from "./field-list";
import { MoreFields } from "./more-fields";
import { TextField } from "./text-field";

/**
 * The sources of a figure, or of a record: which documents, and where in them. `field` is another than `citations` where
 * they are those of one value: `statusCitations`.
 */
export function Citations({ of = "", field = "citations" }: { of?: string; field?: string }) {
	const t = useTranslations("form");
	const name = of === "" ? field : `${of}.${field}`;
	return (
		<FieldList name={name} look="wide" shortcut="s" className="sm:col-span-12">
			{(row) => (
				<>
					<SourcePicker row={row} />
					<MoreFields row={row} fields={["locator", "quote"]} label={t("placeAndQuote")}>
						<TextField name={`${row}.locator`} className="sm:col-span-4" />
						<TextField name={`${row}.quote`} rows={1} className="sm:col-span-8" />
					</MoreFields>
				</>
			)}
		</FieldList>
	);
}
