"use server";

import { notFound, redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import {
	SAVED_FILTER_PROBLEMS,
	type SavedFilterDone,
	type SavedFilterState,
} from "@/components/editing/record-list/saved-filter-state";
import { tidyListSearch } from "@/lib/domain/record/record-list";
import { SUBJECTS } from "@/lib/domain/record/record-schemas";
import { guardedForm, guardedPress, type Stop } from "@/lib/server/auth/request/define-action";
import { dropFilter, keepFilter, renameFilter } from "@/lib/server/commands/desk/saved-filter";
import { getClient } from "@/lib/server/db/client";
import { UnavailableError } from "@/lib/server/db/serving/unavailable";
import { listSavedFilters } from "@/lib/server/queries/desk/saved-filters";
import { formText } from "./form-text";
import { RECORD_FOLDERS } from "./record-folders";

/** Keeps what a list is asked for now under a name. */
export const keepFilterAction = guardedForm(
	{ permission: "filter.keep", stopped: notKept },
	async ({ form, actor }) => {
		const { subject, search } = readForm(form);
		const result = await keepFilter(getClient(), { actor, subject, name: formText(form, "to"), search });
		return result.ok ? goBack(form, "kept") : notKept(result.errors[0]?.code, form);
	},
);

/** Gives a filter another name. */
export const renameFilterAction = guardedForm(
	{ permission: "filter.keep", stopped: notKept },
	async ({ form, actor }) => {
		const { subject, name } = readForm(form);
		const result = await renameFilter(getClient(), { actor, subject, name, to: formText(form, "to") });
		return result.ok ? goBack(form, "renamed") : notKept(result.errors[0]?.code, form);
	},
);

/** Forgets a filter, and says where what it showed is. */
export const dropFilterAction = guardedPress(
	{ permission: "filter.keep", stopped: notDropped },
	async ({ form, actor }) => {
		const { subject, name } = readForm(form);
		const filters = await listSavedFilters(getClient(), actor.id, subject);
		const before = filters.find((filter) => filter.name === name)?.search ?? "";
		await dropFilter(getClient(), { actor, subject, name });
		return goBack(form, "dropped", { before });
	},
);

function notKept(code: string | undefined, form: FormData): SavedFilterState {
	const problem = SAVED_FILTER_PROBLEMS.find((known) => known === code) ?? "invalid_value";
	return { problem, name: formText(form, "to") };
}

/** The list that the button is on, which says why nothing was done; the sign-in for who is signed out. */
async function notDropped(code: Stop, form: FormData): Promise<void> {
	// That page needs the database, too: the server in front answers with one that sends the form again.
	if (code === "unavailable") throw new UnavailableError();
	if (code !== "signedOut") return redirect(await hrefOf(form, { problem: code }));
	redirect(`/${await getLocale()}/admin/sign-in?next=${encodeURIComponent(await hrefOf(form))}`);
}

async function goBack(form: FormData, done: SavedFilterDone, more: Record<string, string> = {}): Promise<never> {
	redirect(await hrefOf(form, { done, ...more }));
}

/** The list that the form is on, with what became of it. */
async function hrefOf(form: FormData, more: Record<string, string> = {}): Promise<string> {
	const { subject, search } = readForm(form);
	const params = new URLSearchParams(search);
	for (const [name, value] of Object.entries(more)) params.set(name, value);
	return `/${await getLocale()}/admin/${RECORD_FOLDERS[subject]}?${params}`;
}

/** What the page put into its form; the browser may have changed it. */
function readForm(form: FormData) {
	const subject = SUBJECTS.find((known) => known === formText(form, "subject"));
	if (subject === undefined) return notFound();
	return { subject, name: formText(form, "name"), search: tidyListSearch(subject, formText(form, "search")) };
}
