import { isEqualValue } from "@/lib/domain/history/list-items";
import type { Subject } from "@/lib/domain/record/record-schemas";
import type { FormField } from "@/lib/domain/typed/form-fields";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { parseRecord } from "./parse-record";

type Fields = readonly FormField[];

/** Whether two forms of a record say the same, however it was typed: "1,2 milliard" and "1 200 000 000". */
export function sameRecord(subject: Subject, locale: Locale): (one: Fields, other: Fields) => boolean {
	const documentOf = (fields: Fields): unknown => {
		const form = new FormData();
		for (const [name, text] of fields) if (!name.startsWith("save.")) form.append(name, text);
		const submission = parseRecord(form, subject, locale);
		return submission.status === "success" ? submission.value.document : fields;
	};
	return (one, other) => isEqualValue(documentOf(one), documentOf(other));
}
