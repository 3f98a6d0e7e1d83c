import { useTranslations } from "next-intl";
import type { SaveBetween } from "@/lib/domain/history/conflict";
import { useTimeText } from "../draft/use-time-text";

/** The saves that came between: which version, by whom, when and why. */
export function SaveList({ saves }: { saves: readonly SaveBetween[] }) {
	const t = useTranslations("conflict");
	const timeText = useTimeText();
	return (
		<ul className="my-2 list-none p-0 text-sm">
			{saves.map(({ version, actorName, at, reason }) => (
				<li key={version}>{t("save", { version, name: actorName, time: timeText(at), reason })}</li>
			))}
		</ul>
	);
}
