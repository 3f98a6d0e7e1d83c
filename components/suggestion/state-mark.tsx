import { useTranslations } from "next-intl";
import type { SuggestionStatus } from "@/lib/domain/suggestion/suggestion-status";

const SIGNS: Readonly<Record<SuggestionStatus, string>> = {
	open: "○",
	asked: "?",
	answered: "◐",
	accepted: "✓",
	rejected: "✕",
	withdrawn: "–",
};

/** Where a suggestion stands: a sign and its words. */
export function StateMark({ status }: { status: SuggestionStatus }) {
	const t = useTranslations("suggestion.status");
	return (
		<span className="whitespace-nowrap">
			<span aria-hidden="true" className="inline-block w-4">
				{SIGNS[status]}
			</span>{" "}
			{t(status)}
		</span>
	);
}
