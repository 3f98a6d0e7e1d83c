// @vitest-environment happy-dom

import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import en from "@/messages/en/queue.json";
import fr from "@/messages/fr/queue.json";
import { type AsideAction, AsideForm } from "./aside-form";
import { QUEUE_PROBLEMS } from "./aside-state";

const WORDS = { en, fr };
const ENTRY = { kind: "ageing", key: "site", name: "Site" } as const;

let root: Root;
beforeEach(() => {
	vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
	document.body.innerHTML = "<main></main>";
	root = createRoot(document.querySelector("main") as HTMLElement);
});
afterEach(async () => {
	await act(async () => root.unmount());
	vi.unstubAllGlobals();
});

describe.each(["en", "fr"] as const)("an entry that wasn't put aside (%s)", (locale) => {
	it.each(QUEUE_PROBLEMS)("says why, with what was typed still there (%s)", async (problem) => {
		const action: AsideAction = async (_state, form) => ({
			problem,
			reason: String(form.get("reason")),
			for: String(form.get("for")),
		});
		await act(async () =>
			root.render(
				<TestingWords locale={locale}>
					<AsideForm entry={ENTRY} back="" action={action} />
				</TestingWords>,
			),
		);
		await sendTyped("Asked the operator");
		await sendTyped("Asked again");
		expect(document.querySelector("[role=alert]")?.textContent).toBe(WORDS[locale].problem[problem]);
		expect(document.querySelector<HTMLInputElement>("[name=reason]")?.value).toBe("Asked again");
		expect(document.querySelector("details")?.open).toBe(true);
	});
});

async function sendTyped(reason: string): Promise<void> {
	const input = document.querySelector("input[name=reason]");
	if (!(input instanceof HTMLInputElement)) throw new Error("no form");
	input.value = reason;
	const sent = new SubmitEvent("submit", { bubbles: true, cancelable: true });
	await act(async () => document.querySelector("form")?.dispatchEvent(sent));
}
