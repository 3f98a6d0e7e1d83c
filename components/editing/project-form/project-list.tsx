import { useLocale, useTranslations } from "next-intl";
import { StatusMark } from "@/components/ui/status-mark";
import { countryName, formatPartialDate } from "@/lib/domain/values/format";
import type { Status } from "@/lib/domain/values/vocabulary";

type ListedProject = {
	slug: string;
	name: string;
	country: string;
	locality: string | null;
	status: Status;
	updatedAt: string;
	changedBy: string | null;
	lacks: readonly string[];
};

/** Projects as editors look for them: what changed when, and what is missing. */
export function ProjectList({ projects }: { projects: readonly ListedProject[] }) {
	const t = useTranslations("form");
	const fields = useTranslations("fields");
	const locale = useLocale();
	return (
		<table className="mt-3 w-full border-collapse text-sm">
			<thead className="max-sm:sr-only">
				<tr className="border-ink border-b text-left text-muted text-xs">
					<th scope="col" className="py-1 pr-4 font-normal">
						{fields("name")}
					</th>
					<th scope="col" className="py-1 pr-4 font-normal">
						{fields("country")}
					</th>
					<th scope="col" className="py-1 pr-4 font-normal">
						{fields("status")}
					</th>
					<th scope="col" className="py-1 pr-4 font-normal">
						{t("list.missingColumn")}
					</th>
					<th scope="col" className="py-1 pr-4 font-normal">
						{t("list.changedOn")}
					</th>
					<th scope="col" className="py-1 font-normal">
						<span className="sr-only">{t("list.links")}</span>
					</th>
				</tr>
			</thead>
			<tbody>
				{projects.map((project) => (
					<tr
						key={project.slug}
						className="border-rule border-b align-baseline max-sm:flex max-sm:flex-wrap max-sm:gap-x-3 max-sm:py-2"
					>
						<th scope="row" className="py-1.5 pr-4 text-left font-normal max-sm:w-full max-sm:py-0">
							<a
								href={`/${locale}/admin/projects/${project.slug}`}
								className="inline-flex min-h-6 items-center font-semibold text-ink no-underline hover:text-accent hover:underline"
							>
								{project.name}
							</a>
							{project.locality && <span className="ml-2 text-muted text-xs">{project.locality}</span>}
						</th>
						<td className="py-1.5 pr-4 max-sm:p-0">{countryName(project.country, locale)}</td>
						<td className="py-1.5 pr-4 max-sm:p-0">
							<StatusMark status={project.status} />
						</td>
						<td className="py-1.5 pr-4 max-sm:p-0">
							{project.lacks.length === 0 ? (
								<span className="text-muted max-sm:sr-only">{t("list.nothingMissing")}</span>
							) : (
								<span className="text-warning">
									<span className="sm:hidden">{t("list.missingColumn")}: </span>
									{project.lacks.map((lack) => t(`list.lacks.${lack}`)).join(", ")}
								</span>
							)}
						</td>
						<td className="whitespace-nowrap py-1.5 pr-4 text-muted max-sm:p-0">
							{formatPartialDate(project.updatedAt.slice(0, 10), locale, "short")}
							{project.changedBy && `, ${project.changedBy}`}
						</td>
						<td className="whitespace-nowrap py-1.5 max-sm:p-0">
							<a
								href={`/${locale}/admin/projects/${project.slug}/history`}
								className="inline-flex min-h-6 items-center"
							>
								{t("history")}
								<span className="sr-only"> {project.name}</span>
							</a>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
