import { NO_NAMES } from "@/components/changes/difference/change-names";
import { isFields, useValueText } from "@/components/changes/difference/use-value-text";
import { SuggestForm, type SuggestTarget } from "@/components/suggestion/suggest-form";
import type { SuggestAction } from "@/components/suggestion/suggest-state";
import { fieldSchema } from "@/lib/domain/record/field-schema";
import { formatFigurePath, principalField } from "@/lib/domain/record/figure-path";
import { listAround, type Path, valueAt } from "@/lib/domain/record/path";
import { PartialDate } from "@/lib/domain/values/partial-date";
import type { Locale } from "@/lib/domain/values/vocabulary";
import type { SuggestionTarget } from "./read-target";

/** The form for what the page was asked for: a figure, a record, or anything. */
export function FormOf({
	target,
	locale,
	action,
}: {
	target: SuggestionTarget | null;
	locale: Locale;
	action: SuggestAction;
}) {
	const valueText = useValueText(NO_NAMES);
	if (!target) return <SuggestForm action={action} target={{ kind: null, hidden: {}, choices: null, example: null }} />;
	const { subject, document, version, path } = target;
	const hidden: Record<string, string> = { subject, key: document.slug, version: String(version) };
	if (!path) return <SuggestForm action={action} target={{ kind: "record", hidden, choices: null, example: null }} />;
	const field = principalField(document, path, locale);
	const owner = valueAt(document, field.slice(0, -1));
	const label = (value: string) =>
		valueText(String(field.at(-1)), value, isFields(owner) ? owner : {}, listAround(field));
	const { words, example } = howToType(subject, field);
	const choices = words?.map((value) => ({ value, label: label(value) })) ?? null;
	return (
		<SuggestForm
			action={action}
			target={{ kind: "figure", hidden: { ...hidden, path: formatFigurePath(path) }, choices, example }}
		/>
	);
}

/** The words that a field has, or what its value looks like. */
function howToType(
	subject: SuggestionTarget["subject"],
	field: Path,
): { words: string[] | null; example: SuggestTarget["example"] } {
	const schema = fieldSchema(subject, field);
	const name = String(field.at(-1));
	const { def } = (schema as { def?: { type: string; entries?: Record<string, string> } } | null) ?? {};
	if (def?.type === "enum" && def.entries) return { words: Object.values(def.entries), example: null };
	if (schema === (PartialDate as unknown)) return { words: null, example: "date" };
	return { words: null, example: name === "amount" ? "amount" : name.endsWith("Mw") ? "mw" : null };
}
