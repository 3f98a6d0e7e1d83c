import type { ChangedRecord } from "@/lib/domain/history/history";
import type { Locale } from "@/lib/domain/values/vocabulary";

type Named = Pick<ChangedRecord, "subject" | "key">;

/** Address of an entry, or of one record's part in it; it stays. */
export function changeHref(locale: Locale, datasetVersion: number, record?: Named): string {
	const entry = `/${locale}/changes/${datasetVersion}`;
	return record ? `${entry}/${record.subject}/${record.key}` : entry;
}

/** The public page of a record; null for those that have none. */
export function recordHref(locale: Locale, { subject, key }: Named): string | null {
	if (subject === "project") return `/${locale}/projects/${key}`;
	return subject === "programme" ? `/${locale}/programmes/${key}` : null;
}
