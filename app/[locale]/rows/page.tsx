import type { Metadata } from "next";
import { RowsView } from "@/components/rows/rows-view";
import { isGroup, OPENING_PARAMS, parseOpening } from "@/lib/domain/figures/drilldown";
import type { Locale } from "@/lib/domain/values/vocabulary";
import type { ViewNotice } from "@/lib/domain/view/view";
import { getViewAnswer } from "@/lib/server/queries/dataset/view-answer";
import { pageMetadata } from "../page-metadata";

export async function generateMetadata({ params, searchParams }: PageProps<"/[locale]/rows">): Promise<Metadata> {
	const { locale } = await params;
	return { ...(await pageMetadata("/rows", locale as Locale, await searchParams)), robots: { index: false } };
}

export default async function RowsPage({ searchParams }: PageProps<"/[locale]/rows">) {
	const params = await searchParams;
	const answer = await getViewAnswer(params, OPENING_PARAMS);
	const text = (value: string | string[] | undefined) => (Array.isArray(value) ? value.at(-1) : value);
	const { dataset, view } = answer;
	const given = Object.fromEntries(OPENING_PARAMS.map((param) => [param, text(params[param])]));
	const asked = parseOpening(given, view.measure);
	const opening = { ...asked, at: asked.at !== null && isGroup(dataset, view, asked.at) ? asked.at : null };
	const read = { at: opening.at, part: opening.part, state: opening.status, of: opening.of };
	const ignored = OPENING_PARAMS.flatMap((param): ViewNotice[] => {
		const value = text(params[param]);
		return value && read[param] === null ? [{ param, value: value.slice(0, 200), problem: "unknownValue" }] : [];
	});
	return <RowsView answer={answer} opening={opening} ignored={ignored} />;
}
