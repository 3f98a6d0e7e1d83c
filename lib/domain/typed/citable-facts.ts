import {
	DOCUMENT_LISTS,
	type DocumentList,
	documentList,
	innerLists,
	isCitations,
	OUTER_LISTS,
	PROJECT_EVIDENCE,
} from "../record/document-lists";
import { isRecord } from "../record/path";
import { LONGEST_TYPED } from "../values/longest-typed";
import { isBlank, isUntouched } from "./typed-values";

/** Something in a project's form that can name its sources: a fact, or a value with sources of its own. */
export type CitableFact = {
	/** The name of the row that it is; empty for a value of the project itself. */
	row: string;
	/** The name of its list of sources. */
	citations: string;
	/** The text that says most of it, as typed. */
	says: string;
	/** What it cites, in order: ids and addresses. */
	sources: string[];
};

/** Everything in a project's form that can name its sources, in the order of the lists; rows that say nothing are left out. */
export function citableFacts(texts: Readonly<Record<string, unknown>>): CitableFact[] {
	return [
		...evidenceIn(texts, "", PROJECT_EVIDENCE),
		...OUTER_LISTS.flatMap((list) => factsIn(list, texts[list], list)),
	];
}

/** Names every list of facts of a project whose rows have sources. */
function factsIn(list: DocumentList, rows: unknown, name: string): CitableFact[] {
	if (!Array.isArray(rows)) return [];
	const { principal } = DOCUMENT_LISTS[list];
	return rows.flatMap((fields, at) => {
		const row = `${name}[${at}]`;
		if (!isRecord(fields) || isUntouched(fields)) return [];
		const own = {
			row,
			citations: `${row}.citations`,
			says: firstText(principal.map((field) => fields[field])),
			sources: sourcesOf(fields.citations),
		};
		const evidence = evidenceIn(fields, row, documentList(list)?.evidence ?? {});
		return [own, ...evidence, ...innerLists(list).flatMap((inner) => factsIn(inner, fields[inner], `${row}.${inner}`))];
	});
}

function evidenceIn(
	fields: Readonly<Record<string, unknown>>,
	row: string,
	evidence: Readonly<Record<string, readonly string[]>>,
): CitableFact[] {
	return Object.entries(evidence).flatMap(([list, values]) => {
		const says = firstText(values.map((field) => fields[field]));
		const citations = row === "" ? list : `${row}.${list}`;
		return says === "" ? [] : [{ row, citations, says, sources: sourcesOf(fields[list]) }];
	});
}

/**
 * The source that an empty citation most likely names too: the one that stands last before it in the form, else the
 * last of all; null where its fact cites that one already. It is offered, and no more.
 */
export function offeredSource(texts: unknown, row: string): string | null {
	const list = row.replace(/\[\d+\]$/, "");
	const rows = citationRows(texts);
	const own = new Set(rows.filter((one) => one.row.startsWith(`${list}[`)).map(({ source }) => source));
	const at = rows.findIndex((one) => one.row === row);
	const before = rows.slice(0, Math.max(at, 0)).filter(({ source }) => source !== "");
	const offered = before.at(-1) ?? rows.filter(({ source }) => source !== "").at(-1);
	return offered === undefined || own.has(offered.source) ? null : offered.source;
}

/** Every row of sources in a form's texts, empty ones too, in the form's order. */
function citationRows(texts: unknown, name = ""): { row: string; source: string }[] {
	if (typeof texts !== "object" || texts === null || name.length > LONGEST_TYPED.fieldName) return [];
	return Object.entries(texts).flatMap(([key, inner]) => {
		const at = Array.isArray(texts) ? `${name}[${key}]` : name === "" ? key : `${name}.${key}`;
		if (!isCitations(key) || Array.isArray(texts)) return citationRows(inner, at);
		const rows = Array.isArray(inner) ? inner : [];
		return rows.map((citation, index) => ({ row: `${at}[${index}]`, source: sourceOf(citation) }));
	});
}

function sourcesOf(citations: unknown): string[] {
	return (Array.isArray(citations) ? citations : []).map(sourceOf).filter((source) => source !== "");
}

function sourceOf(citation: unknown): string {
	const source = isRecord(citation) ? citation.source : "";
	return typeof source === "string" ? source.trim() : "";
}

/** The first text that isn't blank; of one in two languages, its first. */
function firstText(values: readonly unknown[]): string {
	const texts = values.flatMap((value) => (isRecord(value) ? Object.values(value) : [value]));
	const [first = ""] = texts.filter((text) => !isBlank(text));
	return typeof first === "string" ? first.trim() : "";
}
