import { inTodaysForm } from "@/lib/domain/record/earlier-document";
import { longestList, placeKind } from "@/lib/domain/record/field-schema";
import { toFieldName } from "@/lib/domain/record/form-path";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { parseFieldName } from "@/lib/domain/typed/form-fields";
import { LONGEST_VALUE } from "@/lib/domain/typed/form-limits";
import type { ProblemCode } from "@/lib/domain/typed/form-problem";
import { HIGHEST_ROW, INTENT_FIELD, readIntent, readLeftFields, STATE_FIELD } from "./form-intent";
import { SAVE_FIELDS } from "./form-state";

/** The most fields in the form of a record: twenty times those of the largest one that we have (500). */
export const MOST_RECORD_FIELDS = 10_000;
/**
 * The most rows of all its lists together, seven times those of the largest record that we have (71). Each is drawn again
 * with all its fields, whatever of it was sent.
 */
const MOST_ROWS = 500;

/** Questions of one record; it is asked about the few that it is most like. */
const MOST_QUESTIONS = 50;

const SAVE_NAMES: ReadonlySet<string> = new Set(Object.values(SAVE_FIELDS));

type Path = readonly (string | number)[];

/** A form without what no record's form has, and why it can't be taken as a whole, if so. */
export type RecordFields = { form: FormData; problem: ProblemCode | null };

/**
 * What of a sent form is a field of the record or belongs to its saving, and what a button asked for. Everything else
 * is left out before Conform sees it, which makes lists as long as a name says and throws for names that it can't read.
 */
export function recordFields(sent: FormData, subject: Subject): RecordFields {
	const form = new FormData();
	const room = new Room();
	let problem: ProblemCode | null = null;
	const known = new Map<string, number>();
	const mostRows = (list: Path): number => {
		const name = list.filter((step) => typeof step === "string").join(".");
		const most = known.get(name) ?? longestList(subject, list) ?? HIGHEST_ROW;
		known.set(name, most);
		return most;
	};
	const times = new Map<string, number>();
	for (const [sentName, value] of sent.entries()) {
		const name = inTodaysForm(sentName);
		const path = typeof value === "string" ? fieldPath(name, subject) : null;
		if (path === null) continue;
		// A row that no list can have is nothing to leave out in silence; one too many is for the schema to say.
		if (path.some((step, index) => typeof step === "number" && step > mostRows(path.slice(0, index)))) {
			problem = "formTooLarge";
			continue;
		}
		const before = times.get(name) ?? 0;
		times.set(name, before + 1);
		// Two values of one field can't be read; more of them say no more.
		if (before >= 2) continue;
		// What is longer than any value is cut, and still longer than any field takes.
		if (room.take(path)) form.append(name, String(value).slice(0, LONGEST_VALUE));
		else problem = "formTooLarge";
	}
	const intent = readIntent(sent);
	const isOurs = !intent || intent.type === "validate" || isList(intent.payload.name, subject);
	if (intent === undefined || !isOurs) problem ??= "formUnreadable";
	if (problem === null && intent) form.append(INTENT_FIELD, JSON.stringify(intent));
	form.append(STATE_FIELD, JSON.stringify({ validated: leftFields(sent, subject) }));
	return { form, problem };
}

/**
 * The keys of the questions that a form answers, of `recordFields`: those of the button that was pressed, and those that
 * the form remembers from before.
 */
export function confirmedIn({ form }: Pick<RecordFields, "form">): string[] {
	const keys = form.getAll(SAVE_FIELDS.confirmed).flatMap((sent) => String(sent).split(","));
	return [...new Set(keys)].filter((key) => key !== "").slice(0, MOST_QUESTIONS);
}

function fieldPath(name: string, subject: Subject): Path | null {
	const path = parseFieldName(name);
	if (path === null || SAVE_NAMES.has(name)) return path;
	return placeKind(subject, path) === "field" ? path : null;
}

function isList(name: string, subject: Subject): boolean {
	return placeKind(subject, parseFieldName(name) ?? []) === "list";
}

function leftFields(sent: FormData, subject: Subject): Record<string, boolean> {
	const room = new Room();
	const known = readLeftFields(sent).filter(([name]) => {
		const path = parseFieldName(name);
		return name === "" || (path !== null && (SAVE_NAMES.has(name) || placeKind(subject, path)) && room.take(path));
	});
	return Object.fromEntries(known);
}

/** Counts fields and the rows of the lists that they are in, up to the highest row of each. */
class Room {
	private readonly rows = new Map<string, number>();
	private usedFields = 0;
	private usedRows = 0;

	/** Whether there is room for another field; if so, it is taken. */
	take(path: Path): boolean {
		const added = path.flatMap((step, index): [list: string, length: number, more: number][] => {
			if (typeof step !== "number") return [];
			const list = toFieldName(path.slice(0, index));
			return [[list, step + 1, Math.max(0, step + 1 - (this.rows.get(list) ?? 0))]];
		});
		const rows = added.reduce((sum, [, , more]) => sum + more, 0);
		if (this.usedFields === MOST_RECORD_FIELDS || this.usedRows + rows > MOST_ROWS) return false;
		this.usedFields += 1;
		this.usedRows += rows;
		for (const [list, length, more] of added) if (more > 0) this.rows.set(list, length);
		return true;
	}
}
