import { useLocale, useTranslations } from "next-intl";
import { formatPartialDate } from "@/lib/domain/values/format";
import { ListCell } from "./list-cell";
import { type Listed, RecordTable } from "./record-table";

type Row = {
	id: string;
	url: string;
	title: string;
	publisher: string;
	language: string;
	publishedOn: string | null;
	cited: number;
	lacks: readonly ("failing" | "unarchived" | "uncited")[];
};

/** Sources as editors look for them: who published what when, what cites it, and whether its link fails. */
export function ListedSources(list: Listed<Row>) {
	const t = useTranslations("records");
	const locale = useLocale();
	return (
		<RecordTable
			folder="sources"
			{...list}
			lineOf={({ id, url, title, language }) => ({ key: id, name: title, lang: language, note: hostOf(url) })}
			nameSort="title"
			columns={[
				{ sort: "publisher", cell: ({ publisher }) => <ListCell>{publisher}</ListCell> },
				{
					sort: "published",
					cell: ({ publishedOn }) => (
						<ListCell isFirm>{publishedOn && formatPartialDate(publishedOn, locale, "short")}</ListCell>
					),
				},
				{
					sort: "cited",
					cell: ({ cited, lacks }) => (
						<ListCell tone={cited === 0 ? "warning" : "plain"} isFirm>
							{cited === 0 ? t("lack.uncited") : t("recordCount", { count: cited })}
							{lacks.includes("failing") && <span className="block text-warning">{t("lack.failing")}</span>}
						</ListCell>
					),
				},
			]}
		/>
	);
}

/** "lemonde.fr": where a document is, in short. */
function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}
