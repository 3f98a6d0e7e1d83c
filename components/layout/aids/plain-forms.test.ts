// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followPlainForms } from "./plain-forms";

const assign = vi.fn();
let stop = () => {};

beforeEach(() => {
	window.history.replaceState(null, "", "/en/changes?page=2");
	vi.spyOn(window.location, "assign").mockImplementation(assign);
	stop = followPlainForms(document);
});

afterEach(() => {
	stop();
	vi.resetAllMocks();
});

const FIELDS = `<input name="q" value="fouju" /><input name="from" value=" " /><input type="checkbox" name="mine" />
	<select name="sort"><option value="name">Name</option><option value="date" selected>Date</option></select>`;

/** Draws a form of these attributes, changes it, sends it, and says whether that was left to the browser. */
function send(attributes: string, change: (form: HTMLFormElement) => void = () => {}): boolean {
	document.body.innerHTML = `<form ${attributes}>${FIELDS}</form>`;
	const form = document.querySelector("form") as HTMLFormElement;
	change(form);
	return form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true }));
}

const addresses = () => assign.mock.calls.map(([address]) => String(address).replace(window.location.origin, ""));
const field = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) as HTMLInputElement;

test("a changed form asks for an address without its empty fields", () => {
	expect(
		send('action="/en/changes"', (form) => {
			field(form, "q").value = "star gate";
		}),
	).toBe(false);
	send('action="/en/changes" method="get"', (form) => {
		field(form, "mine").checked = true;
	});
	send('action="/en/changes"', (form) => {
		field(form, "sort").value = "name";
	});
	expect(addresses()).toEqual([
		"/en/changes?q=star+gate&sort=date",
		"/en/changes?q=fouju&mine=on&sort=date",
		"/en/changes?q=fouju&sort=name",
	]);
});

test("a form as it was served asks for the page that it stands on, which makes no entry", () => {
	send('action="/en/changes"');
	expect(addresses()).toEqual(["/en/changes?page=2"]);
});

test("a form that leads to another page goes there as it is", () => {
	send('action="/en/projects"');
	expect(addresses()).toEqual(["/en/projects?q=fouju&sort=date"]);
});

test.each(['method="post" action="/en/suggest"', "", 'action="https://example.org/"', 'method="dialog"'])(
	"a form (%s) that changes something or belongs to others is left alone",
	(attributes) => {
		expect(send(attributes)).toBe(true);
		expect(assign).not.toHaveBeenCalled();
	},
);

test("a form that is answered in place is left alone", () => {
	const answer = (event: Event) => event.preventDefault();
	document.body.addEventListener("submit", answer);
	send('action="/en/changes"');
	document.body.removeEventListener("submit", answer);
	expect(assign).not.toHaveBeenCalled();
});

test("on a page that the browser had kept whole, a form says again what the page shows", () => {
	send('action="/en/changes"', (form) => {
		field(form, "q").value = "not sent";
	});
	const value = () => document.querySelector<HTMLInputElement>("[name=q]")?.value;
	window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: false }));
	expect(value()).toBe("not sent");
	window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
	expect(value()).toBe("fouju");
});
