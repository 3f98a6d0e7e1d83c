// What a field of any form does, without its look: its value, its texts, what it looks up.

import { useField } from "@conform-to/react";
import { isRequiredField } from "@/lib/domain/record/field-schema";
import { toFieldPath } from "@/lib/domain/record/form-path";
import type { FormProblem } from "@/lib/domain/typed/form-problem";
import { useRecordForm } from "../record/record-context";
import { useFieldTexts } from "./use-field-texts";

type Texts = Record<string, unknown>;

/** All that a control needs to know of its field; `name` is the field's place in the document. */
export function useFormField(name: string) {
	const [meta] = useField<string, Texts, FormProblem[]>(name);
	const texts = useFieldTexts();
	const { subject } = useRecordForm();
	const problems = meta.errors ?? [];
	const definition = texts.definition(name);
	const definitionId = `${meta.id}-definition`;
	// Half of a text has the definition of the whole.
	const definedAt = definitionId.replace(/\.(en|fr)-definition$/, "-definition");
	const describedBy = [problems.length > 0 && meta.errorId, definition && definedAt].filter(Boolean).join(" ");
	return {
		/** React's key: changes when the form is filled anew, so that the control takes its new first value. */
		key: meta.key,
		label: texts.label(name),
		definition,
		definitionId,
		problems,
		errorId: meta.errorId,
		isRequired: name.startsWith("save.") ? false : isRequiredField(subject, toFieldPath(name)),
		/** What stands in the field at first. */
		initial: typeof meta.initialValue === "string" ? meta.initialValue : "",
		control: {
			id: meta.id,
			name,
			form: meta.formId,
			"aria-invalid": problems.length > 0 || undefined,
			"aria-describedby": describedBy || undefined,
		},
	};
}
export type FormField = ReturnType<typeof useFormField>;
