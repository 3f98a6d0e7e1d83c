import { useLocale, useTranslations } from "next-intl";
import { formatPartialDate } from "@/lib/domain/values/format";
import { ChangedCells } from "../record-list/changed-cells";
import { ListCell, ListRow, ListTable } from "../record-list/list-table";

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
export function SourceList({ sources }: { sources: readonly Listed[] }) {
	const t = useTranslations("records");
	const form = useTranslations("form");
	const fields = useTranslations("fields");
	const locale = useLocale();
	const columns = [
		fields("title"),
		fields("publisher"),
		fields("publishedOn"),
		t("list.citedBy"),
		t("list.changedOn"),
		<span key="links" className="sr-only">
			{form("list.links")}
		</span>,
	];
	return (
		<ListTable columns={columns}>
			{sources.map(({ id, url, title, publisher, language, publishedOn, cited, lacks, updatedAt, changedBy }) => {
				const href = `/${locale}/admin/sources/${id}`;
				return (
					<ListRow key={id} href={href} name={title} lang={language} note={hostOf(url)}>
						<ListCell>{publisher}</ListCell>
						<ListCell isFirm>{publishedOn && formatPartialDate(publishedOn, locale, "short")}</ListCell>
						<ListCell tone={cited === 0 ? "warning" : "plain"} isFirm>
							{cited === 0 ? t("lack.uncited") : t("recordCount", { count: cited })}
							{lacks.includes("failing") && <span className="block text-warning">{t("lack.failing")}</span>}
						</ListCell>
						<ChangedCells updatedAt={updatedAt} changedBy={changedBy} name={title} historyHref={`${href}/history`} />
					</ListRow>
				);
			})}
		</ListTable>
	);
}

/** "lemonde.fr": where a document is, in short. */
function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}
