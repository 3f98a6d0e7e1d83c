"use client";

import { useTranslations } from "next-intl";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import { LOCALES } from "@/lib/domain/values/vocabulary";
import { useFormField } from "../behaviour/use-form-field";
import { Definition } from "./definition";
import { ProblemTexts } from "./problem-texts";
import { TextField } from "./text-field";

/** A text in both languages, side by side; one above the other on a phone. */
export function LocalizedField({
	name,
	rows,
	className = "",
	proposal = null,
}: {
	name: string;
	rows?: number;
	className?: string;
	/** What it may say; taken in both languages at once. */
	proposal?: LocalizedText | null;
}) {
	const t = useTranslations("fields");
	const field = useFormField(name);
	return (
		<fieldset className={`min-w-0 ${className}`} data-field={name}>
			<legend className="float-left mr-1.5 mb-0.5 flex min-h-6 items-center text-sm">{field.label}</legend>
			{field.definition && (
				<Definition id={field.definitionId} label={field.label}>
					{field.definition}
				</Definition>
			)}
			<div className="clear-both grid gap-x-4 gap-y-2 sm:grid-cols-2">
				{LOCALES.map((language) => (
					<TextField
						key={language}
						name={`${name}.${language}`}
						label={t(`half.${language}`)}
						lang={language}
						rows={rows}
						proposal={proposal && { shown: proposal[language], fills: inBothLanguages(name, proposal) }}
						isPart
					/>
				))}
			</div>
			<ProblemTexts id={field.errorId} problems={field.problems} />
		</fieldset>
	);
}

function inBothLanguages(name: string, text: LocalizedText): Record<string, string> {
	return Object.fromEntries(LOCALES.map((language) => [`${name}.${language}`, text[language]]));
}
