import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MAIN_BUTTON } from "@/components/editing/form/style/button-styles";
import { mayFollow, type SuggestionStatus } from "@/lib/domain/suggestion/suggestion-status";
import { ActForm } from "./act-form";
import type { ActAction } from "./act-state";

type Decision = "ask" | "accept" | "reject" | "reopen";

/** What an editor can do about a suggestion as it stands: accept it by the form or otherwise, reject it, ask, reopen. */
export function Decisions({
	status,
	formHref,
	isFilled,
	actions,
}: {
	status: SuggestionStatus;
	/** The record's form, filled from the suggestion; null where there is none. */
	formHref: string | null;
	isFilled: boolean;
	actions: Readonly<Record<Decision, ActAction>>;
}) {
	const t = useTranslations("suggestion.detail");
	if (mayFollow(status, "reopen")) {
		return (
			<Fold title={t("reopen")}>
				<ActForm
					action={actions.reopen}
					label={t("reopenText")}
					hint={t("seen")}
					submit={t("reopen")}
					note={t("reopenNote")}
					tone="plain"
				/>
			</Fold>
		);
	}
	if (!mayFollow(status, "accept")) return null;
	return (
		<>
			{formHref && (
				<div className="mb-4">
					<a href={formHref} className={`${MAIN_BUTTON} no-underline`}>
						{t(isFilled ? "accept" : "acceptEmpty")}
					</a>
					<p className="mt-1 mb-0 max-w-prose text-muted text-sm">
						{t(isFilled ? "acceptFilled" : "acceptByHand")} {t("acceptNote")}
					</p>
				</div>
			)}
			<Fold title={t("reject")}>
				<ActForm
					action={actions.reject}
					withPresets
					label={t("rejectText")}
					hint={t("seen")}
					submit={t("reject")}
					tone="plain"
				/>
			</Fold>
			<Fold title={t("ask")}>
				<ActForm
					action={actions.ask}
					label={t("askText")}
					hint={t("seen")}
					note={t("askNote")}
					submit={t("ask")}
					tone="plain"
				/>
			</Fold>
			<Fold title={t("otherwise")}>
				<ActForm
					action={actions.accept}
					label={t("otherwiseText")}
					hint={t("seen")}
					note={t("otherwiseNote")}
					submit={t("otherwise")}
					tone="plain"
				/>
			</Fold>
		</>
	);
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
	return (
		<details className="border-rule border-t py-1">
			<summary className="flex min-h-8 w-fit cursor-pointer items-center text-accent underline underline-offset-[0.15em]">
				{title}
			</summary>
			<div className="pt-1 pb-4">{children}</div>
		</details>
	);
}
