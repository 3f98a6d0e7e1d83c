import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type FacetOption = { value: string; label: string; count: number; isChosen: boolean };

/**
 * One filter with several values: a menu of checkboxes with counts, part of the view's form. Menus close
 * each other (they share a name).
 */
export function FacetMenu({
	name,
	label,
	options,
	more = 0,
	before,
}: {
	name: string;
	label: string;
	options: readonly FacetOption[];
	/** How many further values are not listed. */
	more?: number;
	before?: ReactNode;
}) {
	const t = useTranslations("view");
	const chosen = options.filter((option) => option.isChosen).length;
	return (
		<details name="view-menu" className="group relative">
			<summary className="flex min-h-10 cursor-pointer list-none items-center gap-1.5 border border-rule bg-panel px-3 text-sm hover:border-rule-strong group-open:border-accent [&::-webkit-details-marker]:hidden">
				<span>{label}</span>
				{chosen > 0 && (
					<span className="bg-accent px-1.5 text-on-accent text-xs">
						<span aria-hidden="true">{chosen}</span>
						<span className="sr-only">{t("chosen", { count: chosen })}</span>
					</span>
				)}
				<span aria-hidden="true" className="ml-auto text-muted">
					▾
				</span>
			</summary>
			<fieldset className="mt-1 max-h-80 w-full overflow-y-auto border border-rule-strong bg-panel p-2 sm:absolute sm:z-20 sm:w-72">
				<legend className="sr-only">{label}</legend>
				{before}
				{options.length === 0 && <p className="px-1 text-muted text-sm">{t("none")}</p>}
				{options.map((option) => (
					<label
						key={option.value}
						className="flex min-h-8 cursor-pointer items-center gap-2 px-1 text-sm hover:bg-accent-soft"
					>
						<input
							type="checkbox"
							name={name}
							value={option.value}
							defaultChecked={option.isChosen}
							className="size-4 accent-[var(--accent)]"
						/>
						<span className="min-w-0 flex-1">{option.label}</span>
						<span className="text-muted">{option.count}</span>
					</label>
				))}
				{more > 0 && <p className="px-1 pt-1 text-muted text-xs">{t("more", { count: more })}</p>}
			</fieldset>
		</details>
	);
}
