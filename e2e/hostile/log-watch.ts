import type { Newsroom } from "../editing/newsroom";

/** What tells of a fault in a log: an error by its name, a line of a stack, Next's mark of a failure. */
const FAULT = /Error\b|^\s+at \S|⨯|Unhandled/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes with which a terminal is told colours
const COLOURS = /\u001b\[\d+m/g;

/** What a newsroom prints from now on. */
export class LogWatch {
	private readonly begin: number;

	constructor(private readonly newsroom: Newsroom) {
		this.begin = newsroom.log().length;
	}

	/** How much was printed so far. */
	get length(): number {
		return this.newsroom.log().length - this.begin;
	}

	/** The lines that tell of a fault, each where it begins. */
	faults(): { at: number; line: string }[] {
		let at = 0;
		return this.newsroom
			.log()
			.slice(this.begin)
			.split("\n")
			.flatMap((text) => {
				const line = text.replace(COLOURS, "");
				const begin = at;
				at += text.length + 1;
				return FAULT.test(line) ? [{ at: begin, line }] : [];
			});
	}
}
