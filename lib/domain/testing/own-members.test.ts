import { describe, expect, it } from "vitest";
import { isGroup } from "../figures/drilldown";
import { matchItems } from "../history/list-items";
import { inCurrency } from "../money/money";
import { fieldSchema, isRequiredField, placeKind } from "../record/field-schema";
import { principalField } from "../record/figure-path";
import { fieldPlace } from "../record/form-path";
import { valueAt } from "../record/path";
import { readProposedValue, withProposedFields } from "../suggestion/suggested-value";
import { parseFieldName, toNested } from "../typed/form-fields";
import { parseTypedMw, parseTypedNumber } from "../typed/typed-number";
import { countryName, formatMoney, formatMoneyExact, languageName } from "../values/format";
import { own } from "../values/own";
import { parseTypedDate } from "../values/typed-date";
import { dataset } from "./build-dataset";

const MEMBERS = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"];
const FX = { months: ["2026-01"], unitsPerUsd: {} };

describe.each(MEMBERS)("%s, which every object has, is no key", (name) => {
	it("of a table", () => {
		expect(own({ a: 1 }, name)).toBeUndefined();
		expect(own(JSON.parse(`{"${name}":1}`), name)).toBe(1);
	});

	it("of magnitudes, months, currencies and countries", () => {
		for (const locale of ["en", "fr"] as const) {
			expect(parseTypedNumber(`350 ${name}`, locale)).toBeNull();
			expect(parseTypedMw(`350 ${name}`, locale)).toBeNull();
			expect(parseTypedDate(`${name} 2027`, locale)).toBeNull();
			expect(formatMoney(1, name, locale)).toContain(name);
			expect(formatMoneyExact(1, name, locale)).toContain(name);
			expect(countryName(name, locale)).toBe(name);
			expect(languageName(name, locale)).toBe(name);
		}
		expect(inCurrency(1, name, "EUR", "2026-01", FX)).toBeNull();
	});

	it("of groups of a view", () => {
		const none = dataset([], { organizations: [] });
		for (const by of ["country", "year", "status", "company", "kind"] as const) {
			expect(isGroup(none, { by }, name)).toBe(false);
		}
	});

	it("of a record", () => {
		const document = { name: "A", phases: [] };
		expect(valueAt(document, [name])).toBeUndefined();
		expect(valueAt(document, ["phases", name])).toBeUndefined();
		expect(fieldSchema("project", [name])).toBeNull();
		expect(placeKind("project", [name])).toBeNull();
		expect(isRequiredField("project", [name])).toBe(false);
		expect(fieldPlace("project", [name, 0])).toMatchObject({ owner: "project", field: name });
		expect(principalField(document, [name, 0], "en")).toEqual([name, 0]);
		expect(principalField(document, ["phases"], name)).toEqual(["phases"]);
		expect(matchItems(name, [{ a: 1 }], [{ a: 1 }])).toEqual([{ before: 0, after: 0 }]);
		expect(readProposedValue({ subject: "project", document, path: [name], text: "1", locale: "en" })).toBeNull();
		withProposedFields(document, [{ path: [name, "polluted"], value: "yes" }]);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	it("of a form", () => {
		expect(parseFieldName(name)).toBeNull();
		expect(parseFieldName(`phases[0].${name}.x`)).toBeNull();
		expect(toNested([[`${name}.x`, "1"]])).toEqual({});
	});
});
