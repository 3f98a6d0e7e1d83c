import { useLocale, useTranslations } from "next-intl";
import { formatPartialDate } from "@/lib/domain/values/format";
import { ListCell } from "./list-cell";
import { RecordTable } from "./record-table";

type Listed = {
	id: string;
	url: string;
	title: string;
	publisher: string;
	language: string;
	publishedOn: string | null;
	cited: number;
	lacks: readonly ("failing" | "unarchived" | "uncited")[];
	updatedAt: string;
	changedBy: string | null;
};

/** Sources as editors look for them: who published what when, what cites it, and whether its link fails. */
export function ListedSources({ sources }: { sources: readonly Listed[] }) {
	const t = useTranslations("records");
	const fields = useTranslations("fields");
	const locale = useLocale();
	return (
		<RecordTable
			folder="sources"
			records={sources}
			lineOf={({ id, url, title, language }) => ({ key: id, name: title, lang: language, note: hostOf(url) })}
			nameTitle={fields("title")}
			changedTitle={t("list.changedOn")}
			columns={[
				{ title: fields("publisher"), cell: ({ publisher }) => <ListCell>{publisher}</ListCell> },
				{
					title: fields("publishedOn"),
					cell: ({ publishedOn }) => (
						<ListCell isFirm>{publishedOn && formatPartialDate(publishedOn, locale, "short")}</ListCell>
					),
				},
				{
					title: t("list.citedBy"),
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
