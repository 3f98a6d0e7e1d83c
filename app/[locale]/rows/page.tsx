import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RowsView } from "@/components/rows/rows-view";
import { isGroup, OPENING_PARAMS, parseOpening } from "@/lib/domain/figures/drilldown";
import type { ViewNotice } from "@/lib/domain/view/view";
import { getViewAnswer } from "@/lib/server/queries/dataset/view-answer";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations("rows");
	return { title: t("title"), robots: { index: false } };
}

export default async function RowsPage({ searchParams }: PageProps<"/[locale]/rows">) {
	const params = await searchParams;
	const answer = await getViewAnswer(params, OPENING_PARAMS);
	const text = (value: string | string[] | undefined) => (Array.isArray(value) ? value.at(-1) : value);
	const asked = parseOpening(Object.fromEntries(OPENING_PARAMS.map((param) => [param, text(params[param])])));
	const { dataset, view } = answer;
	const opening = { ...asked, at: asked.at !== null && isGroup(dataset, view, asked.at) ? asked.at : null };
	const read = { at: opening.at, part: opening.part, state: opening.status, of: opening.of };
	const ignored = OPENING_PARAMS.flatMap((param): ViewNotice[] => {
		const value = text(params[param]);
		return value && read[param] === null ? [{ param, value: value.slice(0, 200), problem: "unknownValue" }] : [];
	});
	return <RowsView answer={answer} opening={opening} ignored={ignored} />;
}
