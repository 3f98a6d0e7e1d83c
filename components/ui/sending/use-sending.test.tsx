// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ATTEMPT_FIELD } from "@/lib/domain/typed/attempt";
import { SentForm } from "./sent-form";
import { useSending } from "./use-sending";

type State = { typed: string; done: boolean };
type Answer = () => Promise<State>;

const NOTHING: State = { typed: "", done: false };
const sent: FormData[] = [];
let answer: Answer;
let root: Root;

function TestForm() {
	const sending = useSending(async (_state: State, form: FormData) => {
		sent.push(form);
		return answer();
	}, NOTHING);
	return (
		<SentForm sending={sending} aria-label="test">
			<input name="name" defaultValue={sending.state.typed} />
			{sending.state.done && <p id="done">done</p>}
			<button type="submit">Send</button>
		</SentForm>
	);
}

const form = () => document.querySelector("form") as HTMLFormElement;
const field = () => form().elements.namedItem("name") as HTMLInputElement;
const outage = () => document.querySelector<HTMLElement>("[data-outage]");
const press = () => act(async () => form().querySelector<HTMLElement>("[type=submit]")?.click());
const pass = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));
const online = (is: boolean) => vi.spyOn(navigator, "onLine", "get").mockReturnValue(is);
const lost: Answer = async () => {
	throw new TypeError("Failed to fetch");
};
const done: Answer = async () => ({ typed: "", done: true });

beforeEach(async () => {
	vi.useFakeTimers();
	vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
	document.documentElement.lang = "en";
	document.body.innerHTML = "<div></div>";
	sent.length = 0;
	root = createRoot(document.body.firstElementChild as HTMLElement);
	await act(async () => root.render(<TestForm />));
	field().value = "Fouju";
});

afterEach(async () => {
	await act(async () => root.unmount());
	vi.useRealTimers();
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

test("without a connection what was typed stays, and goes as soon as the connection is back, as the same form", async () => {
	online(false);
	answer = lost;
	await press();
	expect(outage()?.dataset.outage).toBe("offline");
	expect(outage()?.textContent).toContain("Not sent: no connection.");
	expect(field().value).toBe("Fouju");
	online(true);
	answer = done;
	await act(async () => window.dispatchEvent(new Event("online")));
	expect(document.querySelector("#done")).not.toBeNull();
	expect(outage()).toBeNull();
	expect(sent).toHaveLength(2);
	expect(sent[0]?.get("name")).toBe("Fouju");
	expect(sent[1]?.get(ATTEMPT_FIELD)).toBe(sent[0]?.get(ATTEMPT_FIELD));
	expect(sent[0]?.get(ATTEMPT_FIELD)).toMatch(/^[0-9a-f-]{36}$/);
});

test.each([
	["a proxy's page", new Error("An unexpected response was received from the server.")],
	["a connection that breaks half-way", new Error("Connection closed.")],
	["a server that isn't there", new TypeError("Failed to fetch")],
])("%s: not confirmed, tried again quietly and less and less often", async (_what, error) => {
	answer = async () => {
		throw error;
	};
	await press();
	expect(outage()?.dataset.outage).toBe("unreached");
	expect(outage()?.textContent).toContain("Not confirmed");
	await pass(4_000);
	expect(sent).toHaveLength(2);
	await pass(4_000);
	expect(sent).toHaveLength(2);
	answer = done;
	await pass(4_000);
	expect(sent).toHaveLength(3);
	expect(outage()).toBeNull();
	await pass(120_000);
	expect(sent).toHaveLength(3);
});

test("what was changed meanwhile isn't sent unasked; the next press is another form", async () => {
	answer = lost;
	await press();
	field().value = "Fouju, half a wo";
	await pass(4_000);
	expect(sent).toHaveLength(1);
	expect(outage()?.textContent).toContain("You have changed something since");
	answer = done;
	await press();
	expect(sent[1]?.get("name")).toBe("Fouju, half a wo");
	expect(sent[1]?.get(ATTEMPT_FIELD)).not.toBe(sent[0]?.get(ATTEMPT_FIELD));
	expect(outage()).toBeNull();
});

test("what failed on the server isn't repeated by itself, and says by what it is known there", async () => {
	answer = async () => {
		throw Object.assign(new Error("hidden"), { digest: "123456" });
	};
	await press();
	expect(outage()?.dataset.outage).toBe("failed");
	expect(outage()?.textContent).toContain("123456");
	await pass(600_000);
	expect(sent).toHaveLength(1);
});

test("an answer that is another page is passed on to whoever goes there", async () => {
	answer = async () => {
		throw Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;push;/en/admin;307;" });
	};
	await expect(press()).rejects.toThrow("NEXT_REDIRECT");
	expect(outage()).toBeNull();
});

test("what takes long is said", async () => {
	let arrive: (state: State) => void = () => {};
	answer = () =>
		new Promise((settle) => {
			arrive = settle;
		});
	await press();
	await pass(12_000);
	expect(form().querySelector("[role=status]")?.textContent).toContain("Still waiting");
	await act(async () => arrive({ typed: "", done: true }));
	expect(form().querySelector("[role=status]")).toBeNull();
	expect(field().value).toBe("");
});
