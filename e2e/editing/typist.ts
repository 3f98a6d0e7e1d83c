import type { Page } from "@playwright/test";
import { expect } from "../fixtures";
import { field, fillIn, isChoice } from "./form-steps";

/**
 * How long a practised person takes, by the keystroke-level model of Card, Moran and Newell (1980): 0.2 s for each
 * character of an average skilled typist (55 words a minute), 1.1 s to point at something and 0.2 s to press it. A
 * choice in a list is two of these, pasting is one. Pauses for thought are not counted: the time is that of the hands.
 */
const CHARACTER_SECONDS = 0.2;
const PRESS_SECONDS = 1.3;

/** Fills in a form and counts what that takes: no clock, so that a slow machine counts the same. */
export class Typist {
	/** Fields typed into, choices made, buttons and keys pressed. */
	steps = 0;
	characters = 0;
	private presses = 0;

	constructor(private readonly page: Page) {}

	get seconds(): number {
		return this.characters * CHARACTER_SECONDS + this.presses * PRESS_SECONDS;
	}

	/** Types texts into fields, one after the other as Tab goes, and makes choices in lists. */
	async fillIn(values: Record<string, string>): Promise<void> {
		for (const [name, value] of Object.entries(values)) {
			this.steps += 1;
			if (await isChoice(field(this.page, name))) this.presses += 2;
			// A Tab from the field before.
			else this.characters += value.length + 1;
			await fillIn(this.page, { [name]: value });
		}
	}

	/** Pastes what stands in the article: its address, its title. */
	async paste(name: string, text: string): Promise<void> {
		this.steps += 1;
		this.presses += 1;
		await fillIn(this.page, { [name]: text });
	}

	/** Presses a button of the form. */
	async press(selector: string): Promise<void> {
		this.steps += 1;
		this.presses += 1;
		await this.page.locator(selector).click();
	}

	/** Takes what an empty field offers: a Tab into it, and Enter. */
	async take(name: string): Promise<void> {
		this.steps += 1;
		this.characters += 2;
		const control = field(this.page, name);
		await control.focus();
		await expect(this.page.locator(`[data-field="${name}"] [data-offer]`)).toBeVisible();
		await control.press("Enter");
		await expect(control).not.toHaveValue("");
	}

	/** Types the beginning of a name that the form offers then, and takes it. */
	async complete(name: string, beginning: string, whole: string): Promise<void> {
		this.steps += 1;
		// A Tab from the field before, and Enter.
		this.characters += beginning.length + 2;
		const control = field(this.page, name);
		await control.focus();
		await control.pressSequentially(beginning);
		await expect(this.page.locator(`[data-field="${name}"]`).getByRole("option").first()).toContainText(whole);
		await control.press("Enter");
		await expect(control).toHaveValue(whole);
	}

	/** Cites the form's newest source for all facts that have none, from the panel of sources. */
	async citeForAll(facts: number): Promise<void> {
		await this.pressKeys("Alt", "u");
		const ticks = this.page.locator("[data-first]");
		await expect(ticks).toBeFocused();
		await this.pressKeys("Space");
		// Ticks for all of a kind stand among them.
		const ticked = this.page.locator('section:has([data-first]) input[value$="itations"]:checked');
		await expect(ticked).toHaveCount(facts);
		await this.pressKeys("Enter");
		await expect(this.page.locator("[data-first]")).toHaveCount(0);
		await this.page.keyboard.press("Escape");
	}

	/** Adds a row, by its keys where it has some, and waits until it is there. */
	async addRow(list: string): Promise<void> {
		const rows = this.page.locator(`[data-field="${list}"] > ol > [data-row]`);
		const before = await rows.count();
		const button = `[data-add="${list}"]`;
		const letter = await this.page.locator(button).getAttribute("data-shortcut");
		if (letter === null) await this.press(button);
		else await this.pressKeys("Alt", letter);
		await expect(rows).toHaveCount(before + 1);
	}

	/** Presses keys together; each of them is a keystroke. */
	private async pressKeys(...keys: string[]): Promise<void> {
		this.steps += 1;
		this.characters += keys.length;
		await this.page.keyboard.press(keys.join("+"));
	}

	async save(): Promise<void> {
		await this.pressKeys("Control", "s");
	}
}
