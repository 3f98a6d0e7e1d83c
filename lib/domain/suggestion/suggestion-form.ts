import { isEqualValue } from "../history/list-items";
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
import { type ProposedField, readProposedValue, withProposedFields } from "./suggested-value";

/** What a suggestion says, as far as a form can be filled from it. */
export type Proposal = {
	subject: Subject;
	path: Path | null;
	about: string | null;
	proposedValue: string;
	sourceUrl: string | null;
	/** Where in the source, or which document it is if it has no address. */
	sourceNote: string | null;
	/** The day on which it was sent. */
	sentOn: string;
	/** The language of its sender. */
	locale: Locale;
	/** A contributor's whole record, and what it cites and nobody had. */
	document: unknown;
	newSources: readonly Source[];
};

/** What is known, or can be expected, of the document at an address. */
export type DocumentFacts = {
	title: string | null;
	publisher: string | null;
	publishedOn: string | null;
	language: string | null;
};

/** A record's form filled from a suggestion, to be looked through by an editor. */
export type FilledForm = {
	texts: FormTexts;
	/** Where the figure is in the record as it is now; null if it is gone, or none was meant. */
	place: Path | null;
	/** Whether what is proposed stands in the form; if not, a person has to type it. */
	isFilled: boolean;
	/** The record with the proposed value of the figure in it; null if none was filled in. */
	proposed: unknown;
	/** What others changed since in another way; the form has what is proposed. */
	conflicts: Conflict[];
};

/**
 * Fills the form of a record from a suggestion. `base` is the record as the sender saw it, `now` as it is; both null
 * for a new one. `known` are ids of stored sources by normalized address, `facts` what is known of the suggestion's own
 * document. `locale` is the form's language.
 */
export function fillFromSuggestion({
	proposal,
	base,
	now,
	known,
	facts = NOTHING_KNOWN,
	locale,
}: {
	proposal: Proposal;
	base: unknown;
	now: unknown;
	known: ReadonlyMap<string, string>;
	facts?: DocumentFacts;
	locale: Locale;
}): FilledForm {
	const { subject, path, document } = proposal;
	const textsOf = (value: unknown) => formTexts(RECORD_SCHEMAS[subject], value, locale);
	if (document !== null) {
		const { merged, conflicts } = mergeDocuments<unknown>(base ?? now ?? document, document, now ?? document);
		const texts = withDescriptions(textsOf(merged), proposal.newSources, known);
		return { texts, place: null, isFilled: true, proposed: null, conflicts };
	}
	const source = citationOf(proposal, facts, known);
	if (now === null) {
		const begun = Object(textsOf({ name: proposal.about, statusBasis: "declared" }));
		// What is said of a new project says at least how far it has come.
		const texts = subject === "project" && source !== null ? { ...begun, statusCitations: [source] } : begun;
		return { texts, place: null, isFilled: false, proposed: null, conflicts: [] };
	}
	const place = path && movedPath(base ?? now, now, path);
	const { proposedValue: text, locale: typedIn } = proposal;
	const fields = place && readProposedValue({ subject, document: now, path: place, text, locale: typedIn });
	const proposed = fields && withProposedFields(now, fields);
	const dates = fields ? datesOf(now, fields, facts.publishedOn, proposal.sentOn) : [];
	const texts = textsOf(withProposedFields(proposed ?? now, dates));
	const isOther = proposed !== null && place !== null && !isEqualValue(valueAt(proposed, place), valueAt(now, place));
	if (place && source !== null) cite(texts, now, place, source, isOther);
	return { texts, place, isFilled: fields !== null, proposed, conflicts: [] };
}

const NOTHING_KNOWN: DocumentFacts = { title: null, publisher: null, publishedOn: null, language: null };

/**
 * What a new value dates: a status is known from its document's day on, at the latest from the suggestion's, and is
 * declared; an amount without a date was announced by its document's day.
 */
function datesOf(now: unknown, fields: readonly ProposedField[], documentOn: string | null, sentOn: string) {
	return fields.flatMap(({ path }): ProposedField[] => {
		const beside = (field: string) => [...path.slice(0, -1), field];
		const field = path.at(-1);
		if (field === "status") {
			return [
				{ path: beside("statusBasis"), value: "declared" },
				{ path: beside("statusAsOf"), value: documentOn ?? sentOn },
			];
		}
		const isUndated = field === "amount" && valueAt(now, beside("announcedOn")) === null;
		return isUndated && documentOn !== null ? [{ path: beside("announcedOn"), value: documentOn }] : [];
	});
}

/** A row of a form that names a source by its id or, described as far as it is known, by its address. */
type CitationTexts = { [name: string]: FormTexts };

/** The suggestion's source as a row; null where it has no address: a person has to find the document first. */
function citationOf(
	{ sourceUrl, sourceNote }: Proposal,
	{ title, publisher, publishedOn, language }: DocumentFacts,
	known: ReadonlyMap<string, string>,
): CitationTexts | null {
	if (sourceUrl === null) return null;
	const place = sourceNote === null ? {} : { locator: sourceNote.slice(0, LONGEST_LOCATOR) };
	const stored = known.get(normalizeSourceUrl(sourceUrl) ?? "");
	if (stored !== undefined) return { source: stored, ...place };
	const described = { title, publisher, publishedOn: publishedOn && dateText(publishedOn), language };
	const said = Object.entries(described).filter((entry): entry is [string, string] => entry[1] !== null);
	return { source: sourceUrl, ...place, ...(said.length > 0 && { newSource: Object.fromEntries(said) }) };
}

const LONGEST_LOCATOR = 200;

const OF_ONE_VALUE: ReadonlySet<string> = new Set(["statusCitations", "announcedCitations"]);

/**
 * Adds the citation to the figure's, unless it has one of the source. Those of one value alone, a status, don't say
 * another value: with it they go.
 */
function cite(texts: FormTexts, now: unknown, place: Path, source: CitationTexts, isOther: boolean): void {
	const [nearest] = citationPlaces(now, place);
	const citations = nearest && valueAt(texts, nearest);
	if (!nearest || !Array.isArray(citations)) return;
	if (isOther && OF_ONE_VALUE.has(String(nearest.at(-1)))) citations.length = 0;
	if (!citations.some((citation) => citation?.source === source.source)) citations.push(source);
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
