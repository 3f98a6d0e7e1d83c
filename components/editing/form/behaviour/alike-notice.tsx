"use client";

import { useTranslations } from "next-intl";
import { WarningText } from "@/components/editing/warnings/warning-text";
import type { FormWarning } from "@/lib/domain/warnings/form-warning";
import { useRecordForm } from "../record/record-context";
import { textAt } from "../record/typed-form";
import { useLoaded } from "./use-loaded";
import { useSettled } from "./use-settled";
import { useTyped } from "./use-typed";

/** A name shorter than this is like too many. */
const SHORTEST = 3;
const PLACE = ["country", "latitude", "longitude", "locationPrecision", "slug"] as const;

/**
 * The records that may be the one whose name is being typed, by its place too as far as it is known; each opens in a tab
 * of its own, where what was typed for a new record can be brought over. It stops nothing.
 */
export function AlikeNotice({ nameField }: { nameField: string }) {
	const t = useTranslations("form.alike");
	const { subject, newDraftKey } = useRecordForm();
	const query = useTyped((texts) => {
		const name = textAt(texts, nameField).trim();
		if (name.length < SHORTEST) return "";
		return String(new URLSearchParams([["name", name], ...PLACE.map((field) => [field, textAt(texts, field)])]));
	});
	const settled = useSettled(query);
	const { value } = useLoaded<{ warnings: FormWarning[] }>(
		settled ? `/api/editing/alike?subject=${subject}&${settled}` : null,
	);
	const warnings = value?.warnings ?? [];
	return (
		<div role="status" className="text-sm empty:hidden sm:col-span-12">
			{warnings.length > 0 && (
				<div className="border-warning border-l-2 bg-warning-soft px-2 py-1">
					<p className="text-xs">
						{t("title")} {newDraftKey !== null && t("note")}
					</p>
					<ul>
						{warnings.map((warning) => (
							<li key={JSON.stringify(warning.values)}>
								<WarningText warning={warning} isElsewhere />
							</li>
						))}
					</ul>
				</div>
			)}
		</div>
	);
}
