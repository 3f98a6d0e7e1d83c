import { RECORD_FORM_ID } from "@/components/editing/form/record/form-state";
import { toFieldName } from "@/lib/domain/record/form-path";
import type { Locale } from "@/lib/domain/values/vocabulary";

/** Address of a field in the form of a record: the form's id of the field is its place in the page. */
export function fieldHref(
	folder: "projects" | "programmes" | "sources",
	key: string,
	path: readonly (string | number)[],
	locale: Locale,
): string {
	return `/${locale}/admin/${folder}/${key}#${encodeURIComponent(`${RECORD_FORM_ID}-${toFieldName(path)}`)}`;
}
