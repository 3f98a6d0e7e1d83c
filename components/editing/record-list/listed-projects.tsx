import { useLocale, useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { countryName } from "@/lib/domain/values/format";
import type { Status } from "@/lib/domain/values/vocabulary";
import { ListCell } from "./list-cell";
import { RecordTable } from "./record-table";

type ListedProject = {
	slug: string;
	name: string;
	country: string;
	locality: string | null;
	status: Status;
	updatedAt: string;
	changedBy: string | null;
	lacks: readonly ("capacity" | "money" | "citation" | "coordinates")[];
};

/** Projects as editors look for them: what changed when, and what is missing. */
export function ListedProjects({ projects }: { projects: readonly ListedProject[] }) {
	const t = useTranslations("records.projects");
	const fields = useTranslations("fields");
	const locale = useLocale();
	return (
		<RecordTable
			folder="projects"
			records={projects}
			lineOf={({ slug, name, locality }) => ({ key: slug, name, note: locality })}
			nameTitle={fields("name")}
			changedTitle={t("changedOn")}
			columns={[
				{ title: fields("country"), cell: ({ country }) => <ListCell>{countryName(country, locale)}</ListCell> },
				{
					title: fields("status"),
					cell: ({ status }) => (
						<ListCell>
							<StatusMark status={status} />
						</ListCell>
					),
				},
				{
					title: t("missing"),
					cell: ({ lacks }) => (
						<ListCell>
							{lacks.length === 0 ? (
								<span className="text-muted max-sm:sr-only">{t("nothingMissing")}</span>
							) : (
								<span className="text-warning">
									<span className="sm:hidden">{t("missing")}: </span>
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
