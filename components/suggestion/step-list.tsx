import { useTranslations } from "next-intl";
import { Moment } from "@/components/editing/desk/moment";
import type { SuggestionAct } from "@/lib/domain/suggestion/suggestion-status";

type Step = { id: string; act: SuggestionAct; authorName: string | null; text: string; at: string };

/** What was done about a suggestion, in order; names of editors only where editors look. */
export function StepList({ steps, withNames }: { steps: readonly Step[]; withNames: boolean }) {
	const t = useTranslations("suggestion");
	return (
		<ol className="m-0 list-none p-0 text-sm">
			{steps.map(({ id, act, authorName, text, at }) => (
				<li key={id} className="border-rule border-t py-2">
					<p className="m-0">
						<span className="font-semibold">{t(`step.${act}`)}</span>{" "}
						<span className="text-muted">
							{withNames && (authorName === null ? t("step.sender") : t("step.by", { name: authorName }))}
							{withNames && " · "}
							<Moment at={at} />
						</span>
					</p>
					{text !== "" && <TypedText>{text}</TypedText>}
				</li>
			))}
		</ol>
	);
}

/** A text from outside: as text, with its line breaks. */
export function TypedText({ children }: { children: string }) {
	return <p className="m-0 max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{children}</p>;
}
