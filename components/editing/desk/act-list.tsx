import { useTranslations } from "next-intl";
import { USER_ROLES } from "@/lib/domain/access/permissions";
import type { PersonAct } from "@/lib/domain/access/person-acts";
import { Moment } from "./moment";

type Line = {
	id: string;
	act: PersonAct;
	detail: string | null;
	userName: string;
	actorName: string;
	isOperator: boolean;
	at: string;
};

/** What was done to accounts, when and by whom, newest first. */
export function ActList({ acts }: { acts: Line[] }) {
	const t = useTranslations("people");
	if (acts.length === 0) return <p className="m-0 text-muted">{t("list.noActs")}</p>;
	const roleName = (text: string | undefined) => {
		const role = USER_ROLES.find((known) => known === text);
		return role ? t(`roles.${role}`) : (text ?? "");
	};
	return (
		<ul className="m-0 list-none p-0 text-sm">
			{acts.map(({ id, act, detail, userName, actorName, isOperator, at }) => {
				const [from, to] = (detail ?? "").split(" → ");
				const actor = isOperator ? t("acts.operator") : actorName;
				return (
					<li key={id} className="border-rule border-b py-1.5">
						<span className="mr-3 text-muted">
							<Moment at={at} />
						</span>
						<span>
							{t(`acts.${act}`, {
								actor,
								user: userName,
								from: roleName(from),
								to: roleName(to),
								detail: act === "reviewsSet" ? Number(detail) : (detail ?? ""),
							})}
						</span>
					</li>
				);
			})}
		</ul>
	);
}
