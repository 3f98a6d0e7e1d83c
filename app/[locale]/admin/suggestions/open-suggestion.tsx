import { FilledNotice } from "@/components/suggestion/filled-notice";
import { can, type UserRole } from "@/lib/domain/access/permissions";
import { principalField } from "@/lib/domain/record/figure-path";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { UNDECIDED_STATUSES } from "@/lib/domain/suggestion/suggestion-status";
import type { FormTexts } from "@/lib/domain/typed/form-texts";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { getClient } from "@/lib/server/db/client";
import { getSuggestion } from "@/lib/server/queries/suggestion/suggestion";
import { readFilledForm } from "@/lib/server/queries/suggestion/suggestion-form";
import { suggestionReason } from "./suggestion-reason";

/** What the page of a record's form passes on to the form, and shows above it. */
export type OpenedSuggestion = {
	/** For the form: `suggestion`, `reason` and `defaultTexts`; empty where nothing is to be accepted. */
	form: { suggestion?: string; reason?: string; defaultTexts?: FormTexts };
	notice: React.ReactNode;
};

/**
 * What ?suggestion= asks of the page of a record's form: to be filled from a suggestion that an editor may still
 * accept. `key` is null for a new record. A suggestion of another record, or one that the reader may not decide, is none.
 */
export async function openSuggestion({
	requested,
	user,
	subject,
	key,
	locale,
}: {
	requested: string | string[] | undefined;
	user: { id: string; role: UserRole };
	subject: Subject;
	key: string | null;
	locale: Locale;
}): Promise<OpenedSuggestion> {
	const id = [requested].flat()[0];
	if (!id || !can(user.role, "suggestion.decide")) return { form: {}, notice: null };
	const client = getClient();
	const suggestion = await getSuggestion(client, id, user);
	if (!suggestion || suggestion.subject !== subject || suggestion.key !== key) return { form: {}, notice: null };
	const isOpen = UNDECIDED_STATUSES.some((status) => status === suggestion.status);
	const { record, filled } = await readFilledForm(client, suggestion, locale);
	const field = filled.place && principalField(record.now, filled.place, locale);
	return {
		form: isOpen
			? { suggestion: id, reason: await suggestionReason(suggestion, record.now, filled), defaultTexts: filled.texts }
			: {},
		notice: (
			<FilledNotice
				suggestion={suggestion}
				base={record.now}
				isOpen={isOpen}
				isFilled={filled.isFilled}
				conflicts={filled.conflicts.length}
				field={field}
			/>
		),
	};
}

/** The query by which a page of a form comes back to a suggestion. */
export function suggestionSearch(requested: string | string[] | undefined): string {
	const id = [requested].flat()[0];
	return id ? `?suggestion=${encodeURIComponent(id)}` : "";
}
