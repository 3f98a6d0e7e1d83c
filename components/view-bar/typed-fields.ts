import { dateText } from "@/lib/domain/values/typed-date";
import type { View, ViewNotice } from "@/lib/domain/view/view";

/** What stands in the fields of a view's form for years and dates, and which of them can't be used. */
export type TypedFields = Record<"from" | "to" | "asof" | "recorded", { text: string; isRefused: boolean }>;

/** The fields as the view has them. What couldn't be used stays as it was typed, to be put right where it stands. */
export function typedFields(view: View, notices: readonly ViewNotice[]): TypedFields {
	const used = (text: string) => ({ text, isRefused: false });
	const refused = (text: string) => ({ text, isRefused: true });
	const fields: TypedFields = {
		from: used(view.from === null ? "" : String(view.from)),
		to: used(view.to === null ? "" : String(view.to)),
		asof: used(view.asOf === null ? "" : dateText(view.asOf)),
		recorded: used(view.recorded === null ? "" : dateText(view.recorded)),
	};
	for (const { param, value, problem } of notices) {
		if (problem === "reversedYears") {
			const [from = "", to = ""] = value.split("–");
			Object.assign(fields, { from: refused(from), to: refused(to) });
		} else if (problem === "unknownValue" && Object.hasOwn(fields, param)) {
			fields[param as keyof TypedFields] = refused(value);
		}
	}
	return fields;
}
