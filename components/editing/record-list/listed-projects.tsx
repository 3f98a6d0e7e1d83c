import { useLocale, useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { COLON, countryName } from "@/lib/domain/values/format";
import type { Status } from "@/lib/domain/values/vocabulary";
import { ListCell } from "./list-cell";
import { type Listed, RecordTable } from "./record-table";

type Row = {
	slug: string;
	name: string;
	country: string;
	locality: string | null;
	status: Status;
	lacks: readonly ("capacity" | "money" | "citation" | "coordinates")[];
};

/** Projects as editors look for them: what changed when, and what is missing. */
export function ListedProjects(list: Listed<Row>) {
	const t = useTranslations("records.projects");
	const locale = useLocale();
	return (
		<RecordTable
			folder="projects"
			{...list}
			lineOf={({ slug, name, locality }) => ({ key: slug, name, note: locality })}
			nameSort="name"
			columns={[
				{ sort: "country", cell: ({ country }) => <ListCell>{countryName(country, locale)}</ListCell> },
				{
					sort: "status",
					cell: ({ status }) => (
						<ListCell>
							<StatusMark status={status} />
						</ListCell>
					),
				},
				{
					sort: "missing",
					cell: ({ lacks }) => (
						<ListCell>
							{lacks.length === 0 ? (
								<span className="text-muted max-sm:sr-only">{t("nothingMissing")}</span>
							) : (
								<span className="text-warning">
									<span className="sm:hidden">{t("missing") + COLON[locale]}</span>
									{lacks.map((lack) => t(`lacks.${lack}`)).join(", ")}
								</span>
							)}
						</ListCell>
					),
				},
			]}
		/>
	);
}
