// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { requestOfClick, requestOfPart } from "./view-request";

/** The request of a plain click on a link to the page. */
function requestOf(href: string, attributes = ""): string | null {
	document.body.innerHTML = `<a href="${href}" ${attributes}><b>go</b></a>`;
	let asked: string | null = null;
	const listen = (event: MouseEvent) => {
		asked = requestOfClick(event, "/en")?.search ?? null;
		event.preventDefault();
	};
	document.addEventListener("click", listen, { once: true });
	document.querySelector("b")?.click();
	return asked;
}

test("a link to the same page is answered in its place, one to a part of it only if it says so, one for all of the page never", () => {
	expect(requestOf("/en?country=SE")).toBe("country=SE");
	expect(requestOf("/fr?country=SE")).toBeNull();
	expect(requestOf("/en?country=SE#charts")).toBeNull();
	expect(requestOf("/en?extent=1,2,3,4#map", "data-in-place")).toBe("extent=1,2,3,4");
	expect(requestOf("/en?sight=only&extent=1,2,3,4#map", "data-whole-page")).toBeNull();
	expect(requestOf("/en?country=SE", "data-whole-page")).toBeNull();
});

test("a link in a drawing is answered like any other", () => {
	document.body.innerHTML = `<svg><a href="/en?extent=1,2,3,4#map" data-in-place=""><circle r="1" /></a></svg>`;
	let asked: string | null = null;
	document.addEventListener("click", (event) => (asked = requestOfClick(event, "/en")?.search ?? null), { once: true });
	document.querySelector("circle")?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
	expect(asked).toBe("extent=1,2,3,4");
});

test("a part of the region asks for a view by its query", () => {
	expect(requestOfPart(new CustomEvent("viewasked", { detail: "extent=1,2,3,4" }))?.search).toBe("extent=1,2,3,4");
	expect(requestOfPart(new CustomEvent("viewasked", { detail: { search: 1 } }))).toBeNull();
	expect(requestOfPart(new Event("viewasked"))).toBeNull();
});
