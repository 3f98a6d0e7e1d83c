import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import type { Path } from "@/lib/domain/record/path";
import { LOCALES } from "@/lib/domain/values/vocabulary";
import { FilledNotice } from "./filled-notice";
import { SuggestionList } from "./suggestion-list";

const SENT = {
	...({ kind: "figure", status: "open", locale: "fr" } as const),
	...{ id: "s1", key: "site", about: null, name: { en: "Site", fr: "Site" } },
	...{ submitterName: null, createdAt: "2026-11-01T00:00:00.000Z", sourceUrl: null, sourceNote: null },
	explanation: null,
};

test.each([
	[["status"], "construction", { en: "Under construction", fr: "En construction" }],
	[["phases", 0, "status"], "paused", { en: "Paused", fr: "Suspendu" }],
	[["participations", 0, "role"], "lender", { en: "Lender", fr: "Prêteur" }],
	[["name"], "construction", { en: "construction", fr: "construction" }],
	[null, "construction", { en: "construction", fr: "construction" }],
] as [Path | null, string, Record<string, string>][])(
	"what is proposed for %j is told in the reader's words, in lists and above the form",
	(path, proposedValue, told) => {
		for (const locale of LOCALES) {
			const suggestion = { ...SENT, path, proposedValue };
			const drawn = [
				<SuggestionList key="list" suggestions={[suggestion]} now={SENT.createdAt} />,
				<FilledNotice
					key="notice"
					{...{ suggestion, base: {}, isOpen: true, isFilled: true, conflicts: 0, field: null }}
				/>,
			];
			for (const part of drawn) {
				expect(renderToStaticMarkup(<TestingWords locale={locale}>{part}</TestingWords>)).toContain(
					`>${told[locale]}</p>`,
				);
			}
		}
	},
);
