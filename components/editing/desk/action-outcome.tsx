import { useTranslations } from "next-intl";
import type { Ref } from "react";
import type { ActionState } from "./action-state";
import { BackupCodes } from "./backup-codes";
import { TokenSecret } from "./token-secret";

/** What came of a form: what is wrong with all of it, that it is done, a link to hand over, codes or a key to keep. */
export function ActionOutcome({ state, innerRef }: { state: ActionState; innerRef: Ref<HTMLDivElement> }) {
	const t = useTranslations("people");
	const { errors, done, link, token, backupCodes, minutes = 0 } = state;
	if (!errors.form && !done && !link && !token && !backupCodes) return null;
	const look = errors.form ? "border-error bg-panel" : "border-accent bg-panel";
	return (
		<div
			ref={innerRef}
			tabIndex={-1}
			role={errors.form ? "alert" : "status"}
			className={`mt-4 border-l-4 px-4 py-2 text-sm ${look}`}
		>
			{errors.form && <p className="m-0">{t(`errors.${errors.form}`, { minutes })}</p>}
			{done && <p className="m-0">{t(`done.${done}`)}</p>}
			{link && (
				<>
					<p className="m-0">{t("link.handOver", { name: link.name })}</p>
					<p className="mt-1 mb-0 select-all break-all font-semibold" data-one-time-link>
						{link.href}
					</p>
				</>
			)}
			{token && <TokenSecret {...token} />}
			{backupCodes && <BackupCodes codes={backupCodes} />}
		</div>
	);
}
