// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import {
	type ChangedRecord,
	changedSince,
	isVisitKept,
	keepVisit,
	markStyles,
	noteVisit,
	putAway,
	readChanged,
	VISIT_KEY,
} from "./visit";

const HOUR = 3_600_000;
const START = Date.parse("2026-11-03T10:00:00Z");

beforeEach(() => localStorage.clear());

test("a visit is known from the one before it, and pages of one visit are one", () => {
	expect(noteVisit(START)).toBeNull();
	expect(noteVisit(START + HOUR)).toBeNull();
	const back = START + 48 * HOUR;
	expect(noteVisit(back)).toMatchObject({ beforeAt: START + HOUR, isRead: false });
	expect(noteVisit(back + HOUR)).toMatchObject({ beforeAt: START + HOUR, isRead: false });
	putAway();
	expect(noteVisit(back + 2 * HOUR)).toMatchObject({ beforeAt: START + HOUR, isRead: true });
	expect(noteVisit(back + 24 * HOUR)).toMatchObject({ beforeAt: back + 2 * HOUR, isRead: false });
});

test("switched off, nothing is known, and nothing of before when it is switched on again", () => {
	noteVisit(START);
	keepVisit(false, START + HOUR);
	expect([isVisitKept(), localStorage.getItem(VISIT_KEY), noteVisit(START + 48 * HOUR)]).toEqual([
		false,
		'"off"',
		null,
	]);
	putAway();
	expect(isVisitKept()).toBe(false);
	keepVisit(true, START + 50 * HOUR);
	expect([isVisitKept(), noteVisit(START + 51 * HOUR)]).toEqual([true, null]);
});

test("a clock that was wrong, a text of somebody else's and a store that keeps nothing begin anew, and say nothing", () => {
	noteVisit(START);
	expect(noteVisit(START - 48 * HOUR)).toBeNull();
	for (const text of ["{", "7", '{"lastAt":"a"}']) {
		localStorage.setItem(VISIT_KEY, text);
		expect(noteVisit(START)).toBeNull();
	}
	const store = vi.spyOn(window, "localStorage", "get").mockImplementation(() => {
		throw new DOMException("forbidden", "SecurityError");
	});
	expect([noteVisit(START), isVisitKept()]).toEqual([null, true]);
	store.mockRestore();
});

test("what has changed since is marked where a page leads to it, and nothing else can come into the styles", () => {
	const record = (key: string, at: string, more = {}): ChangedRecord =>
		({ subject: "project", key, datasetVersion: 9, at, ...more }) as ChangedRecord;
	const records = [
		record("fouju", "2026-11-20T08:00:00.000Z"),
		record("mistral-ai", "2026-11-19T08:00:00.000Z", { subject: "organization", datasetVersion: 8 }),
		record('"]{}*{', "2026-11-18T08:00:00.000Z", { datasetVersion: 7 }),
		record("old", "2026-11-03T09:00:00.000Z", { datasetVersion: 3 }),
	];
	const answer = JSON.parse(JSON.stringify({ data: [...records, null, 7, { key: "a" }] }));
	const changed = changedSince(readChanged(answer), START);
	expect([readChanged(null), readChanged({ data: 7 })]).toEqual([[], []]);
	expect(changed.map(({ key }) => key)).toEqual(["fouju", "mistral-ai", '"]{}*{']);
	const styles = markStyles(changed, 'changed "since"');
	document.head.innerHTML = `<style>${styles}</style>`;
	document.body.innerHTML = `<main><table><tr>
		<th><a href="/en/projects/fouju">a</a></th><td><a href="/en/projects/fouju-2">b</a></td>
		<td><a href="/en/companies/mistral-ai">c</a></td><td><a href="/en/changes/9">d</a></td><td><a href="/en/changes/3">e</a></td>
	</tr></table></main>`;
	const selectors = styles.slice(0, styles.indexOf("{")).replaceAll("::after", "");
	expect([...document.querySelectorAll(selectors)].map(({ textContent }) => textContent)).toEqual(["a", "c", "d"]);
	expect(styles.match(/"/g)).toHaveLength(5 * 2 + 4);
	expect(markStyles([], "x")).toBe("");
});
