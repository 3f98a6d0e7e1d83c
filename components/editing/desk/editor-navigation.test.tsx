import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import { LOCALES } from "@/lib/domain/values/vocabulary";
import { EditorNavigation } from "./editor-navigation";

vi.mock("next/navigation", () => ({ usePathname: () => "/en/admin" }));

test.each(LOCALES)("every page in the editors' navigation is called by a word in %s", (locale) => {
	const administrator = { role: "admin", locale } as const;
	const html = renderToStaticMarkup(
		<TestingWords locale={locale}>
			<EditorNavigation {...administrator} />
		</TestingWords>,
	);
	expect(html.match(/<a /g)?.length).toBeGreaterThan(5);
});
