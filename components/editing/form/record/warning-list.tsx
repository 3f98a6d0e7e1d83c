"use client";

import { useTranslations } from "next-intl";
import { WarningText } from "@/components/editing/warnings/warning-text";
import { toFieldName } from "@/lib/domain/record/form-path";
import type { FormWarning } from "@/lib/domain/warnings/form-warning";
import { useFieldTexts } from "../behaviour/use-field-texts";
import { FieldLink } from "../fields/field-link";

/** As many warnings as stand above the form without pushing it out of view. */
const MOST_OPEN = 3;

/** What deserves a look and stops nothing, each a link to its field. */
export function WarningList({ warnings }: { warnings: readonly FormWarning[] }) {
	const t = useTranslations("form");
	const texts = useFieldTexts();
	if (warnings.length === 0) return null;
	return (
		<details
			open={warnings.length <= MOST_OPEN}
			className="my-4 border-warning border-l-4 bg-warning-soft px-4 py-2 text-sm"
		>
			<summary className="min-h-6 cursor-pointer font-semibold">{t("worthALook", { count: warnings.length })}</summary>
			<ul className="mt-1">
				{warnings.map((warning) => {
					const name = toFieldName(warning.path);
					return (
						<li key={`${name} ${warning.code} ${JSON.stringify(warning.values)}`}>
							{name !== "" && (
								<FieldLink name={name} className="mr-1 text-ink underline">
									{texts.whole(name)}
								</FieldLink>
							)}
							<WarningText warning={warning} />
						</li>
					);
				})}
			</ul>
		</details>
	);
}
