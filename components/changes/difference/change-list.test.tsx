import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import { cite } from "@/lib/domain/testing/build-document";
import { completeProject, valuesOf } from "@/lib/domain/testing/complete-project";
import type { Locale } from "@/lib/domain/values/vocabulary";
import changes from "@/messages/en/changes.json";
import { ChangeLine } from "../change-line";
import { ChangeList } from "./change-list";
import { ItemFields } from "./item-fields";

const NAMES = {
	sources: { a: "The Gazette, A campus", b: "The County, A permit" },
	programmes: { plan: { en: "The plan", fr: "Le plan" } },
	organizations: {},
};

/** The text of what is drawn, with plain spaces. */
function draw(node: ReactNode, locale: Locale): string {
	const html = renderToStaticMarkup(<TestingWords locale={locale}>{node}</TestingWords>);
	return html.replace(/<[^>]+>/g, " ").replace(/[\s\u00a0\u202f]+/g, " ");
}

const list = (before: unknown, after: unknown, locale: Locale = "en") =>
	draw(<ChangeList before={before} after={after} names={NAMES} />, locale);

const money = {
	amount: 1_200_000_000,
	currency: "EUR",
	basis: "capex",
	announcedOn: "2026-02",
	citations: cite("a"),
};
const claim = { capacityMw: 1400, capacityKind: "grid", citations: cite("a") };
const phase = { name: { en: "North hall", fr: "Halle nord" }, claims: [claim], citations: cite("a") };

test("a field is named with its place, and its value with its unit, in the reader's language", () => {
	const after = { phases: [{ ...phase, claims: [{ ...claim, capacityMw: 1500 }] }] };
	expect(list({ phases: [phase] }, after)).toContain("Phase 1: North hall · Figure 1: 1,500 MW, Grid connection ·");
	expect(list({ phases: [phase] }, after)).toContain("taken out: 1,400 MW → put in: 1,500 MW");
	expect(list({ phases: [phase] }, after, "fr")).toContain("retiré : 1 400 MW → ajouté : 1 500 MW");
});

test("an amount keeps the currency that it had, wherever it stood", () => {
	const other = { ...money, amount: 5_000_000, currency: "SEK", announcedOn: "2024", citations: cite("b") };
	const text = list({ investments: [money, other] }, { investments: [other, { ...money, amount: 1_300_000_000 }] });
	expect(text).toContain("taken out: €1,200,000,000 → put in: €1,300,000,000");
});

test("what came and went is named in a few words, sources by their titles, dates as precisely as they are", () => {
	const events = [{ kind: "permit", date: "2026-03", note: { en: "x", fr: "y" }, citations: cite("b") }];
	const text = list({ events, programmes: ["past"] }, { events: [], programmes: ["past", "plan"] });
	expect(text).toContain("Event 1 (removed) taken out: Permit, March 2026");
	expect(text).toContain("The County, A permit");
	expect(text).toContain("Programme 2 (added) put in: The plan");
});

test("a long text is marked word by word", () => {
	const summary = { en: "The campus stands on the site of a paper mill, and was announced in 2024.", fr: "x" };
	const text = list({ summary }, { summary: { ...summary, en: summary.en.replace("2024", "2025") } });
	expect(text).toContain("and was announced in taken out: 2024 put in: 2025 .");
});

test("every date is written for the reader, and every power with its unit", () => {
	const document = completeProject();
	const text = draw(<ItemFields item={document} list={null} names={NAMES} />, "en");
	expect(text).toContain(`March ${document.announcedOn?.slice(0, 4)}`);
	const raw = valuesOf(document).filter(([path, value]) => {
		const written = path.endsWith("Mw") || /Mw(?:Low|High)$/.test(path) ? `${value} MW` : null;
		return written === null
			? /^\d{4}-03$/.test(String(value)) && text.includes(String(value))
			: !text.includes(written);
	});
	expect(raw).toEqual([]);
});

test("nothing is said of equal versions; a line counts the fields", () => {
	expect(list({ name: "A" }, { name: "A" })).toContain(changes.noDifference);
	const line = <ChangeLine before={{ aliases: ["A"], name: "A" }} after={{ aliases: ["B", "C"], name: "B" }} />;
	expect(draw(line, "en").trim()).toBe("Other names (3) · Name");
});
