import { useLocale, useTranslations } from "next-intl";
import { besideNew } from "@/components/editing/draft/typed-parameter";
import { useRecordForm } from "@/components/editing/form/record/record-context";
import type { Locale } from "@/lib/domain/values/vocabulary";
import type { FormWarning } from "@/lib/domain/warnings/form-warning";
import { formatWarningValues } from "@/lib/domain/warnings/warning-values";

/** Values that are words of a vocabulary, and of which. */
const WORDS = { status: "status", borneStatus: "status", qualifier: "qualifier", kind: "kind" } as const;

/**
 * A warning as a sentence; records that it names are links to their forms, in a new tab if something is typed here
 * (`isElsewhere`): that of a new record can be brought over there. Needs `warnings` and `vocabulary`.
 */
export function WarningText({
	warning: { code, values },
	isElsewhere = false,
}: {
	warning: FormWarning;
	isElsewhere?: boolean;
}) {
	const t = useTranslations("warnings");
	const vocabulary = useTranslations("vocabulary");
	const locale = useLocale();
	const word = (list: string, value: string) => vocabulary(`${list}.${value}`).toLocaleLowerCase(locale);
	const shown = formatWarningValues(values, locale);
	for (const [name, list] of Object.entries(WORDS)) {
		const value = values[name];
		if (typeof value === "string") shown[name] = word(list, value);
	}
	if (typeof values.kinds === "string") {
		const words = values.kinds.split(" ").map((kind) => word("kind", kind));
		shown.kinds = new Intl.ListFormat(locale, { type: "conjunction" }).format(words);
	}
	const { subject, newDraftKey } = useRecordForm();
	const path = hrefOf(values, locale);
	const isBeside = isElsewhere && typeof values[subject] === "string";
	const href = isBeside && path !== null ? besideNew(path, newDraftKey) : path;
	const merge = mergeHref(values, locale);
	return t.rich(code, {
		...shown,
		record: (name) =>
			href === null ? (
				name
			) : (
				<a href={href} {...(isElsewhere && { target: "_blank", rel: "noreferrer" })}>
					{name}
				</a>
			),
		merge: (words) => (merge === null ? words : <a href={merge}>{words}</a>),
	});
}

const RECORDS = {
	project: "projects",
	programme: "programmes",
	source: "sources",
	organization: "organizations",
} as const;

function hrefOf(values: FormWarning["values"], locale: Locale): string | null {
	for (const [subject, folder] of Object.entries(RECORDS)) {
		const key = values[subject];
		if (typeof key === "string") return `/${locale}/admin/${folder}/${key}`;
	}
	return null;
}

/** Where a record (`own`) is merged with the one that the warning names. */
function mergeHref(values: FormWarning["values"], locale: Locale): string | null {
	const { own, organization, source } = values;
	if (typeof own !== "string") return null;
	const [folder, other] = organization === undefined ? [RECORDS.source, source] : [RECORDS.organization, organization];
	return `/${locale}/admin/${folder}/${own}/merge?with=${other}`;
}
