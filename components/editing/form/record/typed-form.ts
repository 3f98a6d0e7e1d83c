import { toFieldPath } from "@/lib/domain/record/form-path";
import { valueAt } from "@/lib/domain/record/path";
import { type FormField, isDraftField, toNested } from "@/lib/domain/typed/form-fields";

/** The texts of a form as one nested value: `phases[0].claims[1].capacityMw` is a text in lists of records. */
export type TypedTexts = Record<string, unknown>;

/**
 * What stands in a form now, for what is worked out from it while it is typed. Knows the form by its id and its events;
 * before it is on the page, and where there are no scripts, the texts are those that it is filled with.
 */
export class TypedForm {
	private readonly listeners = new Set<() => void>();
	private texts: TypedTexts;
	private isStale = false;
	private cleanup: (() => void) | null = null;

	constructor(
		private readonly formId: string,
		private readonly initial: TypedTexts,
	) {
		this.texts = initial;
	}

	/** As the server draws it. */
	readonly getInitial = (): TypedTexts => this.initial;

	readonly getTexts = (): TypedTexts => {
		const form = this.isStale ? this.form() : null;
		if (form) this.texts = toNested(fieldsOf(form));
		this.isStale = false;
		return this.texts;
	};

	readonly subscribe = (listener: () => void): (() => void) => {
		this.listeners.add(listener);
		if (this.listeners.size === 1) this.listen();
		return () => {
			this.listeners.delete(listener);
			if (this.listeners.size > 0) return;
			this.cleanup?.();
			this.cleanup = null;
		};
	};

	private form(): HTMLFormElement | null {
		const form = document.getElementById(this.formId);
		return form instanceof HTMLFormElement ? form : null;
	}

	private listen(): void {
		const form = this.form();
		if (!form) return;
		const changed = () => {
			this.isStale = true;
			for (const listener of this.listeners) listener();
		};
		const rows = new MutationObserver((records) => {
			if (records.some(hasControls)) changed();
		});
		form.addEventListener("input", changed);
		form.addEventListener("change", changed);
		rows.observe(form, { childList: true, subtree: true });
		this.isStale = true;
		this.cleanup = () => {
			form.removeEventListener("input", changed);
			form.removeEventListener("change", changed);
			rows.disconnect();
		};
	}
}

/** The text at a field's name; empty if there is none. */
export function textAt(texts: TypedTexts, name: string): string {
	const inner = valueAt(texts, toFieldPath(name));
	return typeof inner === "string" ? inner : "";
}

function* fieldsOf(form: HTMLFormElement): Generator<FormField> {
	for (const [name, value] of new FormData(form)) {
		if (typeof value === "string" && isDraftField(name)) yield [name, value];
	}
}

/** Rows came or went; texts that are drawn anew beside fields change no field. */
function hasControls({ addedNodes, removedNodes }: MutationRecord): boolean {
	const isControl = (node: Node) =>
		node instanceof Element && (node.matches(CONTROLS) || node.querySelector(CONTROLS) !== null);
	return [...addedNodes, ...removedNodes].some(isControl);
}

const CONTROLS = "input,select,textarea";
