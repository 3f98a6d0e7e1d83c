// @vitest-environment happy-dom
import { NextIntlClientProvider } from "next-intl";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { loadMessages } from "@/messages/load";
import { CopyButton } from "./copy-button";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const messages = await loadMessages("en", ["share"]);
const writeText = vi.fn(async (_: string) => {});
let leave = () => {};

beforeEach(() => {
	document.body.innerHTML = '<div></div><input id="link" value="https://example.org/en"><pre id="text">@misc{a}</pre>';
	const root = createRoot(document.querySelector("div") as HTMLElement);
	act(() =>
		root.render(
			<NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
				<CopyButton what="Link" from="link" />
				<CopyButton what="BibTeX" from="text" />
			</NextIntlClientProvider>,
		),
	);
	leave = () => act(() => root.unmount());
});
afterEach(() => {
	leave();
	vi.restoreAllMocks();
});

const press = (index: number) =>
	act(async () =>
		document.querySelectorAll("button")[index]?.dispatchEvent(new MouseEvent("click", { bubbles: true })),
	);
const said = () => [...document.querySelectorAll("[role=status]")].map(({ textContent }) => textContent);

test("the text of a field or of an element is copied, which is said of that one alone", async () => {
	vi.spyOn(navigator, "clipboard", "get").mockReturnValue({ writeText } as unknown as Clipboard);
	await press(0);
	await press(1);
	expect(writeText.mock.calls).toEqual([["https://example.org/en"], ["@misc{a}"]]);
	expect(said()).toEqual(["Copied: Link", "Copied: BibTeX"]);
});

test("where a page may not copy, the text is selected, and the reader told how", async () => {
	vi.spyOn(navigator, "clipboard", "get").mockReturnValue(undefined as unknown as Clipboard);
	await press(0);
	expect(document.activeElement?.id).toBe("link");
	await press(1);
	expect(String(window.getSelection())).toBe("@misc{a}");
	expect(said()).toEqual([expect.stringContaining("Link is selected"), expect.stringContaining("BibTeX is selected")]);
});
