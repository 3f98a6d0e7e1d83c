import { type Conflict, mergeDocuments } from "../history/merge";
import { movedPath } from "../history/moved-path";
import { citationPlaces } from "../record/cited-facts";
import { type Path, valueAt } from "../record/path";
import type { Source } from "../record/project-document";
import { RECORD_SCHEMAS, type Subject } from "../record/record-schemas";
import { type FormTexts, formTexts } from "../typed/form-texts";
import { normalizeSourceUrl } from "../values/source-url";
import { dateText } from "../values/typed-date";
import type { Locale } from "../values/vocabulary";
import { readProposedValue, withProposedFields } from "./suggested-value";

/** What a suggestion says, as far as a form can be filled from it. */
export type Proposal = {
	subject: Subject;
	path: Path | null;
	about: string | null;
	proposedValue: string;
	sourceUrl: string | null;
	/** The language of its sender. */
	locale: Locale;
	/** A contributor's whole record, and what it cites and nobody had. */
	document: unknown;
	newSources: readonly Source[];
};

/** A record's form filled from a suggestion, to be looked through by an editor. */
export type FilledForm = {
	texts: FormTexts;
	/** Where the figure is in the record as it is now; null if it is gone, or none was meant. */
	place: Path | null;
	/** Whether what is proposed stands in the form; if not, a person has to type it. */
	isFilled: boolean;
	/** What others changed since in another way; the form has what is proposed. */
	conflicts: Conflict[];
};

/**
 * Fills the form of a record from a suggestion. `base` is the record as the sender saw it, `now` as it is; both null
 * for a new one. `known` are ids of stored sources by normalized address. `locale` is the form's language.
 */
export function fillFromSuggestion({
	proposal,
	base,
	now,
	known,
	locale,
}: {
	proposal: Proposal;
	base: unknown;
	now: unknown;
	known: ReadonlyMap<string, string>;
	locale: Locale;
}): FilledForm {
	const { subject, path, document } = proposal;
	const textsOf = (value: unknown) => formTexts(RECORD_SCHEMAS[subject], value, locale);
	if (document !== null) {
		const { merged, conflicts } = mergeDocuments<unknown>(base ?? now ?? document, document, now ?? document);
		const texts = withDescriptions(textsOf(merged), proposal.newSources, known);
		return { texts, place: null, isFilled: true, conflicts };
	}
	if (now === null) {
		const begun = { name: proposal.about, statusBasis: "declared" };
		return { texts: textsOf(begun), place: null, isFilled: false, conflicts: [] };
	}
	const place = path && movedPath(base ?? now, now, path);
	const { proposedValue: text, locale: typedIn } = proposal;
	const fields = place && readProposedValue({ subject, document: now, path: place, text, locale: typedIn });
	const texts = textsOf(fields ? withProposedFields(now, fields) : now);
	if (place && proposal.sourceUrl !== null) cite(texts, now, place, proposal.sourceUrl, known);
	return { texts, place, isFilled: fields !== null, conflicts: [] };
}

/** Adds a citation of the source to the figure's, unless it has one. */
function cite(texts: FormTexts, now: unknown, place: Path, url: string, known: ReadonlyMap<string, string>): void {
	const source = known.get(normalizeSourceUrl(url) ?? "") ?? url;
	const [nearest] = citationPlaces(now, place);
	const citations = nearest && valueAt(texts, nearest);
	if (Array.isArray(citations) && !citations.some((citation) => citation?.source === source))
		citations.push({ source });
}

/** Sources that nobody has yet are cited by address with their description, as they are typed into a form. */
function withDescriptions(texts: FormTexts, sources: readonly Source[], known: ReadonlyMap<string, string>): FormTexts {
	if (Array.isArray(texts)) return texts.map((item) => withDescriptions(item, sources, known));
	if (typeof texts !== "object") return texts;
	const described = sources.find(({ id }) => id === texts.source);
	if (!described) {
		return Object.fromEntries(
			Object.entries(texts).map(([name, inner]) => [name, withDescriptions(inner, sources, known)]),
		);
	}
	const { url, title, publisher, publishedOn, language } = described;
	const stored = known.get(normalizeSourceUrl(url) ?? "");
	if (stored !== undefined) return { ...texts, source: stored };
	const date = publishedOn === null ? undefined : dateText(publishedOn);
	return { ...texts, source: url, newSource: { title, publisher, publishedOn: date, language } };
}
