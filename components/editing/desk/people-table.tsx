import { useLocale, useTranslations } from "next-intl";
import type { UserRole } from "@/lib/domain/access/permissions";
import { Moment } from "./moment";

type Line = {
	id: string;
	name: string;
	email: string;
	role: UserRole;
	state: "active" | "invited" | "disabled";
	hasSecondFactor: boolean;
	lastSeenAt: string | null;
};

/** Everybody with an account; the name opens it. On a phone, each person is a few lines. */
export function PeopleTable({ people }: { people: Line[] }) {
	const t = useTranslations("people");
	const locale = useLocale();
	const heads = ["name", "role", "state", "factor", "seen"] as const;
	const cell = "block sm:table-cell sm:border-rule sm:border-b sm:py-2 sm:pr-4 align-top";
	return (
		<table className="block w-full text-sm sm:table">
			<thead className="hidden sm:table-header-group">
				<tr>
					{heads.map((head) => (
						<th key={head} scope="col" className="border-ink border-b py-1 pr-4 text-left font-semibold">
							{t(`list.${head}`)}
						</th>
					))}
				</tr>
			</thead>
			<tbody className="block sm:table-row-group">
				{people.map((person) => (
					<tr key={person.id} className="block border-rule border-b py-2 sm:table-row sm:border-0 sm:py-0">
						<th scope="row" className={`${cell} text-left font-normal`}>
							<a
								href={`/${locale}/admin/people/${person.id}`}
								className="inline-flex min-h-8 items-center font-semibold"
							>
								{person.name}
							</a>
							<span className="block break-all text-muted">{person.email}</span>
						</th>
						<td className={cell}>{t(`roles.${person.role}`)}</td>
						<td className={cell}>{t(`states.${person.state}`)}</td>
						<td className={cell}>
							<span className="sm:hidden">{t("list.factorIs")} </span>
							{t(person.hasSecondFactor ? "list.yes" : "list.no")}
						</td>
						<td className={cell}>{person.lastSeenAt ? <Moment at={person.lastSeenAt} /> : t("list.never")}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
