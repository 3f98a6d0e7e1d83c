"use client";

import { useLocale } from "next-intl";
import { useTyped } from "@/components/editing/form/behaviour/use-typed";
import { LocalizedField } from "@/components/editing/form/fields/localized-field";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import { proposedSummary } from "./proposals";

/** What the project is, in a few sentences; its figures can be put into them by a key. */
export function SummarySection() {
	const locale = useLocale();
	const proposed = useTyped((texts) => JSON.stringify(proposedSummary(texts, locale)));
	const proposal: LocalizedText | null = JSON.parse(proposed);
	return <LocalizedField name="summary" rows={4} proposal={proposal} className="sm:col-span-12" />;
}
