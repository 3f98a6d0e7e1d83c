import { readDate } from "../values/typed-date";
import { typedText } from "../values/typed-text";
import { figuresHref } from "../view/figures-page";
import { canonicalView, cleanText, DEFAULT_VIEW, View } from "../view/view";
import { formatView, viewHref } from "../view/view-url";
import { typedWords } from "./search-words";
import { LONGEST_PHRASE, type Meaning, type ViewWords } from "./view-words";

/** A view that typed words ask for: "france construction 2027" is France, under construction, due in 2027. */
export type TypedView = {
	view: View;
	/** Its page, without the language: that of a question or of figures if any were asked for, else the list of projects. */
	path: string;
	/** The question about the view that the page answers. */
	asks: "overdue" | null;
	/** What says nothing that a view can have, as it was typed. */
	unknown: string[];
	/** Words that were mistyped, and what they were read as. */
	corrected: { typed: string; read: string }[];
	/** All of it was read, and it is more than a name, which has a page of its own. */
	isLikely: boolean;
};

/** Dates and years in figures, words, signs for money and shares. */
const TOKEN = /\d{1,4}(?:[-/.]\d{1,4}){1,2}(?!\d)|[\p{L}\p{N}][\p{L}\p{N}\p{M}'.]*|[€$%]/gu;
const YEAR = /^\d{4}$/;
const YEARS = /^(\d{4})[-/](\d{4})$/;
const SIGNS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
	["€", { of: "currency", value: "EUR" }],
	["$", { of: "currency", value: "USD" }],
	["%", { of: "scale", value: "share" }],
]);
/** Where a question about a view is answered. */
const PAGES: Record<NonNullable<TypedView["asks"]>, (view: View) => string> = {
	overdue: (view) => `${viewHref("/outcome", view)}#overdue`,
};
const NAMES: readonly Meaning["of"][] = ["country", "company", "programme", "place"];
/** A date has at most a day, a month and a year. */
const LONGEST_DATE = 3;
const DAY_LENGTH = "2025-02-10".length;

/** A word as it is looked up, and as it was typed. */
type Word = { plain: string; raw: string };

/** Reads typed words as a view. Null if nothing of them asks for any. */
export function readTypedView(typed: string, words: ViewWords): TypedView | null {
	return new Reading(wordsIn(typed), words, isShouted(typed)).result();
}

function wordsIn(typed: string): Word[] {
	return (typedText(cleanText(typed)).match(TOKEN) ?? []).flatMap((raw): Word[] =>
		/^\d|^[€$%]/.test(raw) ? [{ plain: raw, raw }] : typedWords(raw).map((plain) => ({ plain, raw })),
	);
}

/** All in capitals, which then mark nothing. */
function isShouted(typed: string): boolean {
	const text = cleanText(typed);
	return !/\p{Ll}/u.test(text) && /\p{Lu}{4}/u.test(text);
}

/** One reading of a line of words, from its first to its last. */
class Reading {
	private readonly countries: string[] = [];
	private readonly statuses: View["statuses"] = [];
	private readonly kinds: View["kinds"] = [];
	private readonly companies: string[] = [];
	private readonly programmes: string[] = [];
	private readonly places: string[] = [];
	private readonly years: number[] = [];
	private readonly chosen: Partial<View> = {};
	private readonly read: Meaning["of"][] = [];
	private readonly unknown: string[] = [];
	private readonly corrected: TypedView["corrected"] = [];
	/** What was typed for what a view has one of. */
	private readonly typed = new Map<string, string>();
	private asks: TypedView["asks"] = null;
	private isOfAnnouncement = false;
	private asksForSum = false;

	constructor(
		private readonly line: readonly Word[],
		private readonly words: ViewWords,
		private readonly isShouted: boolean,
	) {
		for (let next = 0; next < line.length; ) next = this.step(next);
	}

	result(): TypedView | null {
		if (this.read.length === 0) return null;
		const [from = null, to = null] = [this.years.at(0), this.years.at(-1)];
		const asked: View = {
			...DEFAULT_VIEW,
			...(this.years.length > 0 ? { from, to } : {}),
			...(this.isOfAnnouncement ? { measure: "projects" } : {}),
			...(this.chosen.scale === "cumulative" ? { by: "year" } : {}),
			...this.chosen,
			countries: this.countries,
			statuses: this.statuses.filter((status) => !(this.asksForSum && status === "announced")),
			kinds: this.kinds,
			companies: this.companies,
			programmes: this.programmes,
			q: this.places.join(" "),
		};
		const view = canonicalView(asked);
		// Whoever reads "capacity" has the usual view already.
		if (formatView(view) === "" && this.asks === null) return null;
		const unused = (["by", "scale"] as const)
			.filter((name) => view[name] !== asked[name])
			.map((name) => this.typed.get(name) ?? asked[name]);
		const asksForFigures = ["measure", "by", "scale"].some((name) => name in this.chosen);
		const isName = this.read.length === 1 && this.read.every((of) => NAMES.includes(of));
		const unknown = [...this.unknown, ...unused];
		return {
			view,
			path: this.asks ? PAGES[this.asks](view) : asksForFigures ? figuresHref(view) : viewHref("/projects", view),
			asks: this.asks,
			unknown,
			corrected: this.corrected,
			isLikely: unknown.length === 0 && !isName,
		};
	}

	/** Reads what stands at a place; returns the place behind it. */
	private step(at: number): number {
		const word = this.line[at] as Word;
		const range = YEARS.exec(word.plain);
		if (range && this.takeYears(Number(range[1]), Number(range[2]))) return at + 1;
		if (YEAR.test(word.plain)) return this.takeRange(at, at + 1);
		const sign = SIGNS.get(word.plain);
		if (sign) return this.take(sign, at, at + 1);
		for (let length = Math.min(LONGEST_PHRASE, this.line.length - at); length > 1; length--) {
			const meaning = this.words.meanings.get(phrase(this.line, at, length));
			if (meaning) return this.take(meaning, at, at + length);
		}
		const code = this.isShouted || word.raw !== word.raw.toUpperCase() ? undefined : this.words.codes.get(word.plain);
		const meaning: Meaning | undefined =
			code === undefined ? this.words.meanings.get(word.plain) : { of: "country", value: code };
		if (meaning) return this.take(meaning, at, at + 1);
		const near = this.nearest(word.plain);
		if (near) {
			this.corrected.push({ typed: word.raw, read: near.word });
			return this.take(near.meaning, at, at + 1);
		}
		if (this.unknown.at(-1) !== word.raw) this.unknown.push(word.raw);
		return at + 1;
	}

	/** The word that a mistyped one is nearest to; several of one meaning will do, several of different ones won't. */
	private nearest(typed: string): { word: string; meaning: Meaning } | null {
		const found = nearestWords(typed, this.words.comparable).flatMap((word) => {
			const meaning = this.words.meanings.get(word);
			return meaning ? [{ word, meaning }] : [];
		});
		const [first] = found;
		const isOne = found.every(
			({ meaning: { of, value } }) => of === first?.meaning.of && value === first.meaning.value,
		);
		return first && isOne ? first : null;
	}

	/** Takes a phrase from `at` up to `end` as what it means; returns the place behind all that was read with it. */
	private take(meaning: Meaning, at: number, end: number): number {
		switch (meaning.of) {
			case "nothing":
				return end;
			case "years":
				return this.takeBound(meaning.value, end);
			case "asof":
				return this.takeDate(end, meaning.value === "day");
			case "sum":
				this.asksForSum = true;
				return end;
			case "status": {
				const year = this.yearAt(this.behindFillers(end));
				if (meaning.value !== "announced" || year === null) this.statuses.push(meaning.value);
				else this.isOfAnnouncement = true;
				break;
			}
			case "country":
				this.countries.push(meaning.value);
				break;
			case "kind":
				this.kinds.push(meaning.value);
				break;
			case "page":
				this.asks = meaning.value;
				break;
			case "company":
				this.companies.push(meaning.value);
				break;
			case "programme":
				this.programmes.push(meaning.value);
				break;
			case "place":
				this.places.push(meaning.value);
				break;
			case "sort":
				this.chosen.sort = { key: meaning.value, descending: true };
				break;
			default:
				this.choose(meaning, at, end);
		}
		this.read.push(meaning.of);
		return end;
	}

	/** What a view has one of; the first that is typed holds. */
	private choose({ of, value }: Meaning, at: number, end: number): void {
		const typed = this.line.slice(at, end).map(({ raw }) => raw);
		if (of in this.chosen) {
			if (this.chosen[of as keyof View] !== value) this.unknown.push(...typed);
			return;
		}
		Object.assign(this.chosen, { [of]: value });
		this.typed.set(of, typed.join(" "));
	}

	/** "since 2026", "before 2028"; without a year behind it, it is a word like any other. */
	private takeBound(bound: Extract<Meaning, { of: "years" }>["value"], end: number): number {
		const first = this.behindFillers(end);
		const year = this.yearAt(first);
		if (year === null || bound === "range") return end;
		const hasEnd = bound === "from" && this.rangeEnd(first + 1) !== null;
		if (hasEnd) return this.takeRange(first, first + 1);
		this.read.push("years");
		if (bound === "from" || bound === "after") this.chosen.from = bound === "after" ? year + 1 : year;
		else this.chosen.to = bound === "before" ? year - 1 : year;
		return first + 1;
	}

	/** "2027", "2026 to 2028". */
	private takeRange(at: number, end: number): number {
		const year = this.yearAt(at);
		if (year === null) {
			this.unknown.push((this.line[at] as Word).raw);
			return end;
		}
		const last = this.rangeEnd(end);
		this.takeYears(year, last?.year ?? year);
		return last?.end ?? end;
	}

	private rangeEnd(at: number): { year: number; end: number } | null {
		const meaning = this.words.meanings.get(this.line[at]?.plain ?? "");
		const joins = meaning?.of === "years" && (meaning.value === "range" || meaning.value === "to");
		const year = joins ? this.yearAt(at + 1) : null;
		return year === null ? null : { year, end: at + 2 };
	}

	private takeYears(from: number, to: number): boolean {
		if (![from, to].every((year) => View.shape.from.safeParse(year).success)) return false;
		this.years.push(from, to);
		this.years.sort((a, b) => a - b);
		this.read.push("years");
		return true;
	}

	private takeDate(at: number, isDay: boolean): number {
		for (let length = LONGEST_DATE; length > 0; length--) {
			const typed = this.line.slice(at, at + length);
			const date = typed.length === length ? readDate(typed.map(({ raw }) => raw).join(" ")) : null;
			if (date !== null && !(isDay && date.length < DAY_LENGTH) && !("asOf" in this.chosen)) {
				this.chosen.asOf = date;
				this.read.push("asof");
				return at + length;
			}
		}
		return at;
	}

	/** The place behind words that say nothing: "in", "en". */
	private behindFillers(at: number): number {
		let end = at;
		while (this.words.meanings.get(this.line[end]?.plain ?? "")?.of === "nothing") end += 1;
		return end;
	}

	/** The year at a place, if a view can have it. */
	private yearAt(at: number): number | null {
		const text = this.line[at]?.plain ?? "";
		return YEAR.test(text) && View.shape.from.safeParse(Number(text)).success ? Number(text) : null;
	}
}

function phrase(line: readonly Word[], at: number, length: number): string {
	return line
		.slice(at, at + length)
		.map(({ plain }) => plain)
		.join(" ");
}

/** The words that a mistyped one is nearest to, all as near as each other. */
function nearestWords(word: string, words: readonly string[]): string[] {
	if (!/^\p{L}{5,30}$/u.test(word)) return [];
	let least = word.length < 9 ? 1 : 2;
	let found: string[] = [];
	for (const other of words) {
		const distance = editDistance(word, other, least);
		if (distance > least) continue;
		found = distance < least ? [other] : [...found, other];
		least = distance;
	}
	return found;
}

/** How many letters are wrong, missing, too many or swapped with their neighbour; more than `most` is all the same. */
function editDistance(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const isSame = a[i - 1] === b[j - 1];
			const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			row[j] = Math.min(
				(last[j] as number) + 1,
				(row[j - 1] as number) + 1,
				(last[j - 1] as number) + (isSame ? 0 : 1),
				isSwapped ? (before[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
			);
		}
		if (Math.min(...row) > most) return most + 1;
		[before, last] = [last, row];
	}
	return last[b.length] as number;
}
