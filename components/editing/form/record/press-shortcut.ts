import { RECORD_FORM_ID } from "./form-state";

/**
 * Does what a key stands for in a record's form; false if it stands for nothing here. What would type a character
 * never does: "?" is a shortcut outside text only, and so are Alt's on a Mac, where Alt types.
 */
export function pressShortcut(event: KeyboardEvent, showList: () => void): boolean {
	const form = document.forms.namedItem(RECORD_FORM_ID);
	if (!form || event.defaultPrevented || event.isComposing) return false;
	const isTyping = isTextControl(event.target);
	const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
	if (isCommand && event.key.toLowerCase() === "s") {
		form.requestSubmit(form.querySelector<HTMLButtonElement>("[data-save]"));
		return true;
	}
	if (event.key === "?" && !isTyping && !event.altKey) {
		showList();
		return true;
	}
	if (event.key === "Enter" && isTyping && (event.target as HTMLElement).tagName === "INPUT" && isOf(form, event)) {
		// Nobody publishes by accident: Enter in a line of text sends nothing.
		return true;
	}
	const isAlt = event.altKey && !event.ctrlKey && !event.metaKey && !event.getModifierState("AltGraph");
	if (!isAlt || (isTyping && /Mac|iP(hone|ad)/.test(navigator.platform))) return false;
	if (event.key === "ArrowDown" || event.key === "ArrowUp") return goToSection(event.key === "ArrowDown" ? 1 : -1);
	const letter = event.code.replace(/^Key/, "").toLowerCase();
	return letter === "h" ? showDefinition() : addRow(letter);
}

function isOf(form: HTMLFormElement, event: KeyboardEvent): boolean {
	return (event.target as HTMLInputElement).form === form;
}

function isTextControl(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target.isContentEditable || target.tagName === "TEXTAREA" || target.tagName === "SELECT") return true;
	return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type);
}

/** The first control of the next or the previous group of fields. */
function goToSection(step: 1 | -1): boolean {
	const sections = [...document.querySelectorAll<HTMLElement>("[data-form-section]")];
	const here = sections.findIndex((section) => section.contains(document.activeElement));
	const next = sections[here < 0 ? (step > 0 ? 0 : sections.length - 1) : here + step];
	if (!next) return true;
	next.scrollIntoView({ block: "start" });
	const control = next.querySelector<HTMLElement>("input:not([type=hidden]),select,textarea,button[data-add]");
	(control ?? next.querySelector<HTMLElement>("h2"))?.focus({ preventScroll: true });
	return true;
}

function showDefinition(): boolean {
	const field = document.activeElement?.closest("[data-field]");
	const definition = field?.querySelector<HTMLDetailsElement>("details[data-definition]");
	if (definition) definition.open = !definition.open;
	return definition !== null && definition !== undefined;
}

/** Presses the nearest button that adds such a row: around the focus, else the last of the form. */
function addRow(letter: string): boolean {
	const selector = `[data-shortcut="${CSS.escape(letter)}"]`;
	for (let place = document.activeElement; place; place = place.parentElement) {
		const buttons = place.querySelectorAll<HTMLElement>(selector);
		const button = buttons[buttons.length - 1];
		if (!button) continue;
		button.click();
		return true;
	}
	return false;
}
