"use client";

import { useTranslations } from "next-intl";
import type { DraftSummary } from "@/lib/domain/typed/draft";
import { PLAIN_BUTTON } from "../form/style/button-styles";
import { addressOf } from "./draft-address";

/**
 * Asks before a draft is thrown away. Without JavaScript its form does it and comes back to `back`; `discard` does it
 * in place.
 */
export function DiscardDraft({
	draft,
	back,
	discard,
}: {
	draft: Pick<DraftSummary, "subject" | "key">;
	back: string;
	discard?: () => void;
}) {
	const t = useTranslations("draft");
	return (
		<details className="relative">
			<summary className={`${PLAIN_BUTTON} list-none [&::-webkit-details-marker]:hidden`}>{t("discard")}</summary>
			<form
				method="post"
				action={addressOf(draft)}
				onSubmit={(event) => {
					if (!discard) return;
					event.preventDefault();
					discard();
				}}
				className="mt-2 max-w-xs"
			>
				<input type="hidden" name="back" value={back} />
				<p className="m-0">{t("discardQuestion")}</p>
				<button type="submit" className={`${PLAIN_BUTTON} mt-2`}>
					{t("discardYes")}
				</button>
			</form>
		</details>
	);
}
