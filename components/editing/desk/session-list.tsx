import { useTranslations } from "next-intl";
import { ActionForm } from "./action-form";
import type { FormAction } from "./action-state";
import { browserName } from "./browser-name";
import { Moment } from "./moment";

type Line = { id: string; userAgent: string | null; ipAddress: string | null; createdAt: string; lastSeenAt: string };

/** One's own sessions, each with the button that ends it. */
export function SessionList(props: { sessions: Line[]; current: string | undefined; end: FormAction }) {
	const t = useTranslations("people.account");
	return (
		<ul className="m-0 list-none p-0">
			{props.sessions.map(({ id, userAgent, ipAddress, createdAt, lastSeenAt }) => {
				const browser = browserName(userAgent);
				return (
					<li
						key={id}
						className="flex flex-wrap items-center justify-between gap-x-6 border-rule border-b py-2 text-sm first:pt-0"
					>
						<div className="min-w-0">
							<p className="m-0 font-semibold">
								{[browser, id === props.current && t("thisSession")].filter(Boolean).join(" · ")}
							</p>
							<p className="m-0 text-muted">
								{t.rich("since", { since: () => <Moment at={createdAt} />, seen: () => <Moment at={lastSeenAt} /> })}
								{ipAddress && ` ${t("address", { address: ipAddress })}`}
							</p>
						</div>
						<ActionForm
							action={props.end}
							hidden={{ session: id }}
							submit={t("end")}
							label={t("endLabel", { session: browser })}
							tone="plain"
						/>
					</li>
				);
			})}
		</ul>
	);
}
