"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { CITE_FIELDS, type CiteState } from "@/components/editing/cite/cite-state";
import { ALL_FIELD, EVERY } from "@/components/editing/source-picker/fact-ticks";
import { can } from "@/lib/domain/access/permissions";
import { citeFacts, placesNow } from "@/lib/domain/queue/cite-facts";
import { queueHref, readViewField } from "@/lib/domain/queue/queue-view";
import { uncitedFacts } from "@/lib/domain/queue/uncited";
import { toFieldName } from "@/lib/domain/record/form-path";
import { ProjectDocument } from "@/lib/domain/record/project-document";
import { LONGEST_TYPED } from "@/lib/domain/values/longest-typed";
import { normalizeSourceUrl } from "@/lib/domain/values/source-url";
import { listOf, text } from "@/lib/domain/values/text";
import { seenRecord } from "@/lib/server/auth/request/bound-arguments";
import { guardedAction } from "@/lib/server/auth/request/define-action";
import { saveProject } from "@/lib/server/commands/project/project";
import { proposeDocument } from "@/lib/server/commands/suggestion/suggestion";
import { getClient } from "@/lib/server/db/client";
import { getVersion } from "@/lib/server/queries/core/revision";
import { getProjectDocument } from "@/lib/server/queries/project/project";
import { knownAddresses } from "@/lib/server/queries/source/source-search";
import { formText } from "../../../form-text";
import { readReason } from "../../../read-reason";

/** More than a record has facts. */
const MOST_TICKS = 1000;
const Ticks = listOf(text(LONGEST_TYPED.fieldName), MOST_TICKS);

/**
 * Cites one source for the facts of a project that are ticked, in one save, or sends that for review. What was
 * ticked on a page that is out of date is looked for in the record as it is now, to be looked at again.
 */
export const citeFactsAction = guardedAction(
	{ permission: "document.propose", bound: seenRecord("project"), stopped: notCited },
	async ({ bound: { locale, key, baseVersion }, form, actor }) => {
		const client = getClient();
		const seen = ProjectDocument.safeParse((await getVersion(client, "project", key, baseVersion))?.document);
		if (!seen.success) return notCited("notFound", form);
		const document = seen.data;
		const places = placesIn(form, document);
		if (places === null) return notCited("noPlace", form);
		const source = await sourceIn(form);
		const ticked = [...places];
		const answer = (code: string, still = ticked) => ({ ...chosenIn(code, form), source, ticked: still });
		if (source === "") return answer("noSource");
		if (ticked.length === 0) return answer("noFact");
		const cited = citeFacts(document, source, ticked);
		if (cited === null) return answer("noPlace");
		const why = readReason(form, "cleanup");
		if (formText(form, CITE_FIELDS.verb) === "propose") {
			const whole = { subject: "project", key, baseVersion, document: cited, newSources: [] } as const;
			const proposed = await proposeDocument(client, { actor, ...whole, reason: why.reason, locale });
			if (!proposed.ok) return answer(proposed.errors[0]?.code ?? "unreadable");
			redirect(`/${locale}/admin/suggestions/${proposed.id}?done=sent`);
		}
		if (!can(actor.role, "record.publish")) return answer("forbidden");
		const saved = await saveProject(client, { actor, ...why, document: cited, baseVersion });
		if (saved.ok) redirect(nextHref(locale, form, saved));
		const code = saved.errors[0]?.code ?? "unreadable";
		if (code !== "versionConflict") return answer(code);
		const now = await getProjectDocument(client, key);
		refresh();
		return answer(code, now ? placesNow(document, now.document, ticked) : []);
	},
);

/** The view of the queue that it was come from, which says what was saved; else the record. */
function nextHref(locale: string, form: FormData, { slug, version }: { slug: string; version: number }): string {
	const back = formText(form, CITE_FIELDS.back);
	if (back === "") return `/${locale}/admin/projects/${slug}?saved=${version}`;
	return queueHref(locale, readViewField(back), { done: "cited", key: slug, version: String(version) });
}

/** What is ticked; where all of a kind are meant, those of them that name no source. Null if that can't be read. */
function placesIn(form: FormData, document: ProjectDocument): Set<string> | null {
	const [ticks, all] = [Ticks.safeParse(form.getAll(CITE_FIELDS.fact)), Ticks.safeParse(form.getAll(ALL_FIELD))];
	if (!ticks.success || !all.success) return null;
	const meant = uncitedFacts(document).filter(({ kind }) => all.data.includes(EVERY) || all.data.includes(kind));
	return new Set([...ticks.data, ...meant.map(({ path }) => toFieldName(path))]);
}

/** The id of the source that is chosen; of one that was entered in this sitting, by its address. */
async function sourceIn(form: FormData): Promise<string> {
	const typed = formText(form, CITE_FIELDS.source).slice(0, LONGEST_TYPED.address);
	const address = typed.includes("://") ? normalizeSourceUrl(typed) : null;
	return (address && (await knownAddresses(getClient(), [typed])).get(address)) || typed;
}

function notCited(code: string, form: FormData): CiteState {
	return chosenIn(code, form);
}

function chosenIn(code: string, form: FormData): NonNullable<CiteState> {
	const ticks = Ticks.safeParse(form.getAll(CITE_FIELDS.fact));
	return { code, source: formText(form, CITE_FIELDS.source), ticked: ticks.data ?? [], ...readReason(form, "cleanup") };
}
