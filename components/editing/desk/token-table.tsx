import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TokenScope } from "@/lib/domain/access/token-scopes";
import { Moment } from "./moment";

export type TokenLine = {
	id: string;
	name: string;
	scope: TokenScope;
	hint: string;
	owner: { id: string; name: string };
	state: "active" | "expired" | "revoked" | "disabled";
	createdAt: string;
	expiresAt: string | null;
	lastUsedAt: string | null;
	revokedAt: string | null;
};

const CELL = "sm:table-cell sm:border-rule sm:border-b sm:py-2 sm:pr-4 align-top";

/**
 * Keys to the API, whose they are and when they were used; each leads to its revocation, unless that is where it stands
 * alone. On a phone, each is a few lines that say what they are.
 */
export function TokenTable({ tokens, isAlone = false }: { tokens: readonly TokenLine[]; isAlone?: boolean }) {
	const t = useTranslations("tokens");
	const locale = useLocale();
	const heads = ["key", "owner", "scope", "made", "expires", "used", "state"] as const;
	if (tokens.length === 0) return <p className="m-0 text-muted">{t("none")}</p>;
	return (
		<table className="block w-full text-sm sm:table">
			<thead className="hidden sm:table-header-group">
				<tr>
					{heads.map((head) => (
						<th key={head} scope="col" className="border-ink border-b py-1 pr-4 text-left font-semibold">
							{t(`table.${head}`)}
						</th>
					))}
				</tr>
			</thead>
			<tbody className="block sm:table-row-group">
				{tokens.map(({ id, name, hint, owner, scope, state, ...at }) => (
					<tr key={id} className="block border-rule border-b py-3 sm:table-row sm:border-0 sm:py-0">
						<th scope="row" className={`block ${CELL} text-left font-normal`}>
							<span className={`block font-semibold ${state === "active" ? "" : "text-muted"}`}>{name}</span>
							<span className="block break-all font-mono text-muted">{hint}…</span>
						</th>
						<td className={`block ${CELL}`}>
							<Label text={t("table.owner")} />
							<a href={`/${locale}/admin/people/${owner.id}`} className="-my-0.5 inline-block py-0.5">
								{owner.name}
							</a>
						</td>
						<td className={`block ${CELL}`}>
							<Label text={t("table.scope")} />
							{t(`scopes.${scope}`)}
						</td>
						<td className={`block ${CELL}`}>
							<Label text={t("table.made")} />
							<Moment at={at.createdAt} />
						</td>
						<td className={`block ${CELL}`}>
							<Label text={t("table.expires")} />
							{at.expiresAt ? <Moment at={at.expiresAt} /> : t("table.untilRevoked")}
						</td>
						<td className={`block ${CELL}`}>
							<Label text={t("table.used")} />
							{at.lastUsedAt ? <Moment at={at.lastUsedAt} /> : t("table.never")}
						</td>
						<td className={`block ${CELL}`}>
							<Label text={t("table.state")} />
							<span className={state === "active" ? "" : "text-muted"}>{t(`states.${state}`)}</span>
							{at.revokedAt && (
								<span className="ml-1 text-muted sm:ml-0 sm:block">
									<Moment at={at.revokedAt} />
								</span>
							)}
							{!at.revokedAt && !isAlone && (
								<a
									href={`/${locale}/admin/tokens/${id}`}
									aria-label={t("revokeLabel", { name })}
									className="ml-3 inline-flex min-h-6 items-center sm:ml-0 sm:flex"
								>
									{t("revokeLink")}
								</a>
							)}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** On a phone there are no heads of columns to say what a value is. */
function Label({ text }: { text: ReactNode }) {
	return <span className="mr-2 inline-block w-28 text-muted sm:hidden">{text}</span>;
}
