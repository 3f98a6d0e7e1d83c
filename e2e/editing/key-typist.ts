import type { Locator, Page } from "@playwright/test";
import { expect } from "../fixtures";
import { field, isChoice } from "./form-steps";

/** A field that isn't reached by so many Tabs is out of reach. */
const MOST_TABS = 40;

/**
 * Fills in a form with the keyboard alone, as somebody does who knows its keys, and counts all of them: from one field to
 * another there is no way but Tab and the form's own shortcuts. Choices are named by the beginning of their word.
 */
export class KeyTypist {
	/** Fields typed into, choices made, offers taken, shortcuts pressed; ways between fields are none. */
	steps = 0;
	/** The characters of what the sources say; pasting is two keys. */
	textKeys = 0;
	/** Every other key: ways, shortcuts, choices. */
	formKeys = 0;

	constructor(private readonly page: Page) {}

	/** Types texts into fields, and makes choices in lists, one after the other. */
	async fillIn(values: Record<string, string>): Promise<void> {
		for (const [name, text] of Object.entries(values)) {
			const control = await this.reach(name);
			this.steps += 1;
			if (await isChoice(control)) this.formKeys += text.length;
			else this.textKeys += text.length;
			await this.page.keyboard.type(text);
		}
	}

	/** Pastes what stands in a source: its address, its title. */
	async paste(name: string, text: string): Promise<void> {
		await this.reach(name);
		this.steps += 1;
		this.textKeys += 2;
		await this.page.evaluate((pasted) => {
			const data = new DataTransfer();
			data.setData("text", pasted);
			const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
			if (document.activeElement?.dispatchEvent(event)) document.execCommand("insertText", false, pasted);
		}, text);
	}

	/** Takes what an empty field offers, by Enter. */
	async take(name: string): Promise<void> {
		const control = await this.reach(name);
		await expect(this.page.locator(`[data-field="${name}"] [data-offer]`)).toBeVisible();
		await this.press("Enter");
		await expect(control).not.toHaveValue("");
	}

	/** Adds a row, by its keys where it has some, and waits until its first field has the focus. */
	async addRow(list: string): Promise<void> {
		const button = this.page.locator(`[data-add="${list}"]`);
		const rows = this.page.locator(`[data-field="${list}"] > ol > [data-row]`);
		const before = await rows.count();
		const letter = await button.getAttribute("data-shortcut");
		if (letter === null) {
			await this.goTo(button);
			await this.press("Enter");
		} else await this.press(`Alt+${letter}`);
		await expect(rows).toHaveCount(before + 1);
		await expect(rows.last().locator("input,select,textarea").first()).toBeFocused();
	}

	/** A key, or keys together, that mean something to the form. */
	async press(keys: string): Promise<void> {
		this.steps += 1;
		await this.key(keys);
	}

	private async reach(name: string): Promise<Locator> {
		const control = field(this.page, name);
		await this.goTo(control);
		return control;
	}

	/** Goes on to a control: by groups of fields, then from field to field. */
	private async goTo(control: Locator): Promise<void> {
		const isOn = () => control.evaluate((element) => element === document.activeElement);
		const groups = () =>
			control.evaluate((element) => {
				const all = [...document.querySelectorAll("[data-form-section]")];
				const at = (one: Element | null) => all.findIndex((group) => group.contains(one));
				return at(element) - at(document.activeElement);
			});
		for (let away = await groups(), left = MOST_TABS; away !== 0; away = await groups()) {
			if (left-- === 0) throw new Error(`the group of ${control} is out of reach`);
			await this.key(away > 0 ? "Alt+ArrowDown" : "Alt+ArrowUp");
		}
		for (let tabs = 0; !(await isOn()); tabs++) {
			if (tabs === MOST_TABS) throw new Error(`${control} is out of reach`);
			await this.key("Tab");
		}
	}

	private async key(keys: string): Promise<void> {
		this.formKeys += keys.split("+").length;
		await this.page.keyboard.press(keys);
	}
}
