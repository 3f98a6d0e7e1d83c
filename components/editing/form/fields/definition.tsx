import { useTranslations } from "next-intl";
import { useHasScripts } from "@/components/ui/use-has-scripts";

/**
 * A field's definition behind a question mark; it also describes the control to screen readers. From the field itself
 * Alt+H shows it, so that nobody has to pass all marks on the way through a form.
 */
export function Definition({ id, label, children }: { id: string; label: string; children: string }) {
	const t = useTranslations("form");
	const hasKeys = useHasScripts();
	return (
		<details data-definition="" className="group/definition min-w-6 open:basis-full">
			<summary
				tabIndex={hasKeys ? -1 : undefined}
				className="group/mark inline-flex size-6 cursor-pointer list-none items-center justify-center text-muted text-xs hover:text-ink [&::-webkit-details-marker]:hidden"
			>
				<span
					aria-hidden="true"
					className="flex size-4 items-center justify-center rounded-full border border-rule-strong group-open/definition:border-ink group-open/definition:bg-sunken group-hover/mark:border-ink"
				>
					?
				</span>
				<span className="sr-only">{t("definitionOf", { label })}</span>
			</summary>
			<p id={id} className="mt-1 mb-1 max-w-prose border-rule-strong border-l-2 pl-2 text-muted text-sm">
				{children}
			</p>
		</details>
	);
}
