import { expect, test } from "vitest";
import { queueHref, readQueueView, readViewField, viewField } from "./queue-view";

const HOME = { kind: null, page: 1, whose: "all", facts: null } as const;
const LACKING = { kind: "uncited", page: 2, whose: "mine", facts: "participations" } as const;

test("a view is read from its address; what isn't one is left out", () => {
	expect(readQueueView({})).toEqual(HOME);
	expect(readQueueView({ kind: "uncited", page: "2", whose: "mine", facts: "participations" })).toEqual(LACKING);
	expect(readQueueView({ kind: "ageing", facts: "claims", page: "0" })).toEqual({ ...HOME, kind: "ageing" });
	for (const odd of ["__proto__", "<script>", ["link", "link"], "-1", ""]) {
		expect(readQueueView({ kind: odd, page: odd, whose: odd, facts: odd })).toEqual(HOME);
	}
});

test.each([HOME, LACKING, { ...HOME, whose: "free" as const }])("a form comes back to the view it is on", (view) => {
	expect(readViewField(viewField(view))).toEqual(view);
});

test("it never comes back elsewhere", () => {
	expect(queueHref("fr", readViewField("//elsewhere.test"), { done: "back" })).toBe("/fr/admin?done=back");
	expect(queueHref("en", readViewField("kind=link/../people"))).toBe("/en/admin");
	expect(queueHref("en", LACKING, { done: "back" })).toBe(
		"/en/admin/queue/uncited?done=back&facts=participations&whose=mine&page=2",
	);
});
